import {
  compareProblems,
  type DesiredWard,
  digestOf,
  type LocalName,
  type Problem,
  type WardCode,
} from '@wardctl/fleet';
import { checkRules } from './check-rules.ts';
import { cityPolygons } from './city-polygons.ts';
import type { PolygonLookup } from './editions/polygon-lookup.ts';
import { finishWards } from './finish-wards.ts';
import type { InventorySources } from './inventory-sources.ts';
import { loadSources, type SourceChoice } from './load-sources.ts';
import { normaliseName } from './normalise.ts';
import { plannedIds } from './planned-ids.ts';
import { resolveWards } from './resolve-ward.ts';
import { ruleInput } from './rule.ts';

interface LoadOptions extends SourceChoice {
  /** ISO date on which agreements are judged. */
  readonly today: string;
  /** Asks whether a position is in a unit; by the polygons that fleet.yaml names unless given. */
  readonly polygons?: PolygonLookup;
}

/** The city as far as it is not resolved into its wards. */
export interface City {
  readonly id: string;
  readonly name: LocalName;
  /** Where the recorded state is kept; absent for the default. */
  readonly stateUrl?: string;
}

/** What one look at the folder of an inventory gave. */
export interface LoadedInventory {
  /** As the user gave it. */
  readonly directory: string;
  /** Absent when `fleet.yaml` has problems. */
  readonly city?: City;
  /** Every problem of every file, in the order of `compareProblems`. */
  readonly problems: readonly Problem[];
  /** By code, devices by id; empty when any problem is an error. */
  readonly wards: readonly DesiredWard[];
  /** Ids of devices in well formed files that are not there yet and so in no ward. */
  readonly planned: readonly string[];
  /** SHA-256 over what all wards resolve to. Computed when first asked for. */
  readonly digest: string;
  /** SHA-256 over what each ward resolves to. Computed when first asked for. */
  readonly wardDigests: ReadonlyMap<WardCode, string>;
  /** The files as written, for whoever asks where a value comes from. */
  readonly sources: InventorySources;
}

/**
 * Loads the inventory in a folder: every file is read, checked and resolved, whatever is wrong with the others. With
 * `mentioning`, what is in other ward files is neither checked nor resolved.
 *
 * What is wrong comes back as problems.
 *
 * @throws FleetError `inventory/not-found`
 */
export async function loadInventory(directory: string, options: LoadOptions): Promise<LoadedInventory> {
  const { sources, positionsOf, ...loaded } = loadSources(directory, options);
  const drafts = resolveWards(sources, options.today);
  const city = await cityPolygons(sources.fleet, positionsOf);
  const known = { today: options.today, polygons: options.polygons ?? city.polygons };
  const found = checkRules(ruleInput(sources, drafts, known), positionsOf);
  const problems = [...loaded.problems, ...city.problems, ...found].sort(compareProblems);
  const isValid = problems.every(({ severity }) => severity === 'warning');
  return withDigests({
    directory,
    ...cityOf(sources),
    problems,
    wards: isValid ? finishWards(drafts, sources.holds?.content) : [],
    planned: sources.wards.flatMap(({ content }) => [...plannedIds(content)]),
    sources,
  });
}

function cityOf({ fleet }: InventorySources): { city?: City } {
  if (fleet === undefined) return {};
  const { fleet: id, name, state } = fleet.content;
  return { city: { id, name: normaliseName(name), ...(state && { stateUrl: state.url }) } };
}

/** Adds the digests, which only planning needs and which cost as much as checking. */
function withDigests(inventory: Omit<LoadedInventory, 'digest' | 'wardDigests'>): LoadedInventory {
  let digests: ReadonlyMap<WardCode, string> | undefined;
  return {
    ...inventory,
    get wardDigests() {
      digests ??= new Map(inventory.wards.map((ward) => [ward.code, digestOf(ward)]));
      return digests;
    },
    get digest() {
      return digestOf([...this.wardDigests]);
    },
  };
}
