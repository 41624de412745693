import type { SettingResult } from '@wardctl/fleet';
import type { OnvifSession } from '../onvif-session.ts';
import { pause } from '../pause.ts';
import { isSettled, knownDeviation, wasWritten } from './compare-settings.ts';
import { explanationOf, judgeSetting } from './judge-setting.ts';
import { inKnowledgeOf, withoutHopeless } from './known-oddities.ts';
import { refusalIn } from './refused-setting.ts';
import type { SettingPair } from './setting-pair.ts';
import type { ApplyOptions, SettingPart, Written } from './setting-part.ts';
import { mergeWritten, nothingSent, refusedWith } from './write-setting.ts';

export interface AppliedPart<Seen> {
  readonly results: readonly SettingResult[];
  readonly seen: Seen;
}

const defaultDelaysMs = [0, 200, 500, 1_000, 2_000];

/**
 * Reads, writes what differs, and reads back until the device shows it or the tries are used up. What the device refuses
 * is a result, as far as the device answers at all.
 *
 * @throws FleetError what ends the conversation: see `refusalIn`
 */
export async function applyPart<Seen>(
  session: OnvifSession,
  part: SettingPart<Seen>,
  options: ApplyOptions,
): Promise<AppliedPart<Seen>> {
  const before = await part.read();
  const pairs = part.pairs(before);
  const known = options.known ?? [];
  const due = pairs.filter((pair) => !isSettled(pair, known));
  const { sendable, hopeless } = withoutHopeless(due, session.behaviour);
  const sent = sendable.length === 0 ? nothingSent : await write(part, before, sendable);
  const written = mergeWritten(sent, hopeless);
  const after = written.sent ? await readBack(session, { part, due, written }, options) : before;
  const shown = new Map(part.pairs(after).map((pair) => [pair.path, pair.seen]));
  const results = pairs.map((pair) => {
    if (!due.includes(pair)) return settledResult(pair, shown.get(pair.path), known);
    if (pair.isHidden) return hiddenResult(pair, written);
    const seen = shown.has(pair.path) ? shown.get(pair.path) : pair.wanted;
    return inKnowledgeOf(resultOf(pair, written, seen), session.behaviour);
  });
  return { results: results.map((result) => believable(result, pairs, results)), seen: after };
}

async function write<Seen>(
  part: SettingPart<Seen>,
  before: Seen,
  due: readonly SettingPair[],
): Promise<Written> {
  try {
    return await part.write(before, due);
  } catch (error) {
    return refusedWith(refusalIn(error), due);
  }
}

function settledResult(pair: SettingPair, after: unknown, known: readonly SettingResult[]): SettingResult {
  const { path, wanted, seen, same, isHidden } = pair;
  if (isHidden && wasWritten(pair, known))
    return { path, wanted, before: wanted, after: wanted, result: 'unchanged' };
  const earlier = same(wanted, seen) ? undefined : knownDeviation(pair, known);
  const { result = 'unchanged', reason } = earlier ?? {};
  return { path, wanted, before: seen, after, result, ...(reason !== undefined && { reason }) };
}

function hiddenResult(
  { path, wanted }: SettingPair,
  { notSupported, reasons, refused }: Written,
): SettingResult {
  const unknown = { path, wanted, before: undefined, after: undefined };
  const refusal = refused.get(path);
  if (refusal !== undefined) return { ...unknown, result: 'refused', ...explanationOf(refusal) };
  if (notSupported.has(path)) return withReason({ ...unknown, result: 'not-supported' }, reasons);
  return { ...unknown, after: wanted, result: 'applied' };
}

const doubtful: ReadonlySet<SettingResult['result']> = new Set(['not-applied', 'refused']);

/** What a device never shows is believed as far as it has done what it does show of the same thing. */
function believable(
  result: SettingResult,
  pairs: readonly SettingPair[],
  results: readonly SettingResult[],
): SettingResult {
  const isHidden = pairs.some(({ path, isHidden }) => isHidden && path === result.path);
  if (!isHidden || result.result !== 'applied') return result;
  const stem = result.path.slice(0, result.path.lastIndexOf('.') + 1);
  const isDoubtful = results.some((other) => other.path.startsWith(stem) && doubtful.has(other.result));
  return isDoubtful ? { ...result, after: undefined, result: 'not-applied' } : result;
}

function resultOf(before: SettingPair, written: Written, after: unknown): SettingResult {
  const { notSupported, reasons, expected, refused, restartNeeded } = written;
  const { path } = before;
  const result = judgeSetting({
    before,
    after,
    expected: expected.get(path),
    notSupported: notSupported.has(path),
    refusal: refused.get(path),
  });
  if (result.result === 'not-supported') return withReason(result, reasons);
  return restartNeeded && result.result === 'not-applied' ? { ...result, restartNeeded } : result;
}

function withReason(result: SettingResult, reasons: Written['reasons']): SettingResult {
  const reason = reasons.get(result.path);
  return reason === undefined ? result : { ...result, reason };
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
  const hopeless = written.notSupported.union(new Set(written.refused.keys()));
  const visible = due.filter(({ path, isHidden }) => !isHidden && !hopeless.has(path));
  const awaited = new Set(visible.map(({ path }) => path));
  const isThere = (pair: SettingPair) =>
    !awaited.has(pair.path) || pair.same(written.expected.get(pair.path) ?? pair.wanted, pair.seen);
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
