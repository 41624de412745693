import type { SettingResult } from '@wardctl/fleet';
import type { OnvifSession } from '../onvif-session.ts';
import { pause } from '../pause.ts';
import { isSettled, knownDeviation } from './compare-settings.ts';
import { judgeSetting } from './judge-setting.ts';
import type { SettingPair } from './setting-pair.ts';

export interface ApplyOptions {
  readonly signal: AbortSignal;
  /** Results of earlier writes: what the device is known to adapt is not written again. */
  readonly known?: readonly SettingResult[];
  /** Pauses before each reading back, milliseconds: some devices show a new value late. */
  readonly readBackDelaysMs?: readonly number[];
}

/** What a write came to, before anything is read back. */
export interface Written {
  /** Something was sent. */
  readonly sent: boolean;
  /** Paths of settings that the device does not offer. */
  readonly notSupported: ReadonlySet<string>;
  /** Per path, the value that was sent; other than the wanted one when the device does not support that. */
  readonly expected: ReadonlyMap<string, unknown>;
  readonly restartNeeded: boolean;
}

/** Settings that are read and written together. */
export interface SettingPart<Seen> {
  read(): Promise<Seen>;
  pairs(seen: Seen): readonly SettingPair[];
  /** Sends those settings of `due` that the device can take. */
  write(seen: Seen, due: readonly SettingPair[]): Promise<Written>;
}

export interface AppliedPart<Seen> {
  readonly results: readonly SettingResult[];
  readonly seen: Seen;
}

const defaultDelaysMs = [0, 200, 500, 1_000, 2_000];

/** Reads, writes what differs, and reads back until the device shows it or the tries are used up. */
export async function applyPart<Seen>(
  session: OnvifSession,
  part: SettingPart<Seen>,
  options: ApplyOptions,
): Promise<AppliedPart<Seen>> {
  const before = await part.read();
  const pairs = part.pairs(before);
  const known = options.known ?? [];
  const due = pairs.filter((pair) => !isSettled(pair, known));
  const written = due.length === 0 ? nothing : await part.write(before, due);
  const after = written.sent ? await readBack(session, { part, due, written }, options) : before;
  const shown = new Map(part.pairs(after).map((pair) => [pair.path, pair.seen]));
  const results = pairs.map((pair) => {
    if (!due.includes(pair)) return settledResult(pair, shown.get(pair.path), known);
    return resultOf(pair, written, shown.has(pair.path) ? shown.get(pair.path) : pair.wanted);
  });
  return { results, seen: after };
}

const nothing: Written = { sent: false, notSupported: new Set(), expected: new Map(), restartNeeded: false };

function settledResult(pair: SettingPair, after: unknown, known: readonly SettingResult[]): SettingResult {
  const { path, wanted, seen, same } = pair;
  const result = same(wanted, seen) ? 'unchanged' : (knownDeviation(pair, known)?.result ?? 'unchanged');
  return { path, wanted, before: seen, after, result };
}

function resultOf(before: SettingPair, written: Written, after: unknown): SettingResult {
  const { notSupported, expected, restartNeeded } = written;
  const { path } = before;
  const result = judgeSetting({
    before,
    after,
    expected: expected.get(path),
    notSupported: notSupported.has(path),
  });
  return restartNeeded && result.result === 'not-applied' ? { ...result, restartNeeded } : result;
}

interface Pending<Seen> {
  readonly part: SettingPart<Seen>;
  readonly due: readonly SettingPair[];
  readonly written: Written;
}

async function readBack<Seen>(
  session: OnvifSession,
  pending: Pending<Seen>,
  options: ApplyOptions,
): Promise<Seen> {
  const { part, due, written } = pending;
  const awaited = due.map(({ path }) => path).filter((path) => !written.notSupported.has(path));
  const isThere = (pair: SettingPair) =>
    !awaited.includes(pair.path) || pair.same(written.expected.get(pair.path) ?? pair.wanted, pair.seen);
  const [first = 0, ...later] = options.readBackDelaysMs ?? defaultDelaysMs;
  await pause(first, { deviceId: session.id, signals: [options.signal] });
  let seen = await part.read();
  for (const delayMs of later) {
    if (part.pairs(seen).every(isThere)) return seen;
    await pause(delayMs, { deviceId: session.id, signals: [options.signal] });
    seen = await part.read();
  }
  return seen;
}
