import type { DesiredWard, DeviceId } from '@wardctl/fleet';
import { assertNamesExist } from './assert-names-exist.ts';
import { checkQuery } from './check-query.ts';
import { checkUnits } from './check-units.ts';
import { labelNames } from './device-keys.ts';
import { globs } from './glob.ts';
import { type DeviceTest, type Meaning, matchAny, matchQuery, plainId } from './match-query.ts';
import { nothingMatches } from './nothing-matches.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { type ReadList, readListFile, readLists } from './read-list.ts';
import { selectWards } from './select-wards.ts';
import { type Selectable, selectablesOf } from './selectable.ts';

interface Choice {
  /** Codes of wards, or patterns with `*` and `?`; all wards unless given. */
  readonly wards?: readonly string[];
  /** Queries (see `parseQuery`); a device that any of them selects is picked, all devices unless given. */
  readonly on?: readonly string[];
  /** Ids of devices to which all that is limited further; it may leave nothing. */
  readonly only?: ReadonlySet<string>;
  /** Devices that are no more, to which the same choice applies. */
  readonly removed?: readonly Selectable[];
  /** Gives the text of `@FILE`. */
  readonly readList?: ReadList;
}

/** What a run works on. */
export interface Selection {
  /** Wards with a selected or removed device, each whole: a stack is planned as one. */
  readonly wards: readonly DesiredWard[];
  /** Cameras and recorders that were picked. A camera does not bring its recorder, nor the other way round. */
  readonly devices: ReadonlySet<DeviceId>;
  /** Those of the removed devices that were picked. */
  readonly removed: readonly DeviceId[];
}

/**
 * Picks wards and devices. Everything named must match something: a typing error must not shrink a run in silence, nor
 * let it grow.
 *
 * @throws FleetError `usage/invalid`, `selection/empty`
 */
export function selectDevices(wards: readonly DesiredWard[], choice: Choice): Selection {
  const { wards: codes = ['*'], only, removed = [] } = choice;
  const chosen = selectWards(wards, codes);
  const devices = chosen.flatMap(selectablesOf);
  const isChosen = testOf(choice, { devices, wards });
  const picked = devices.filter((device) => isChosen(device) && (only?.has(device.id) ?? true));
  const isInWard = globs(codes);
  const gone = removed.filter((device) => isInWard(device.ward.code) && isChosen(device));
  const concerned = new Set([...picked, ...gone].map(({ ward }) => ward.code));
  return {
    wards: chosen.filter(({ code }) => concerned.has(code)),
    devices: new Set(picked.map(({ id }) => id)),
    removed: gone.map(({ id }) => id),
  };
}

interface Haystack {
  /** Of the chosen wards. */
  readonly devices: readonly Selectable[];
  /** All there are. */
  readonly wards: readonly DesiredWard[];
}

function testOf({ on, readList = readListFile }: Choice, { devices, wards }: Haystack): DeviceTest {
  if (on === undefined) return () => true;
  const queries = on.map((text) => parseQuery(text, { name: '--on' }));
  const lists = readLists(queries, readList);
  const all = wards.flatMap(selectablesOf);
  const meaning = { labels: labelNames(all), lists };
  for (const query of [...queries, ...[...lists.values()].flat()]) {
    checkQuery(query, meaning.labels);
    checkUnits(query, wards);
  }
  for (const lines of lists.values()) assertEachMatches(lines, all, meaning);
  for (const query of queries) assertNamesExist(query, devices, meaning);
  assertEachMatches(queries, devices, meaning);
  return matchAny(queries, meaning);
}

function assertEachMatches(
  queries: readonly Query[],
  devices: readonly Selectable[],
  meaning: Meaning,
): void {
  const ids = new Set<string>(devices.map(({ id }) => id));
  const missing = queries.filter((query) => {
    const id = plainId(query);
    return id === undefined ? !devices.some(matchQuery(query, meaning)) : !ids.has(id);
  });
  const [first, ...others] = missing;
  if (first !== undefined) throw nothingMatches(first, { devices, meaning, others: others.length });
}
