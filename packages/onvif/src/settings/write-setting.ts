import type { FleetError } from '@wardctl/fleet';
import { ifOffered } from '../if-offered.ts';
import type { Operation } from '../operation.ts';
import type { DeviceBehaviour, RefusedOperation } from '../vendors/device-behaviour.ts';
import { hasSubcode } from '../vendors/vendor-hints.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { refusalIn } from './refused-setting.ts';
import type { SettingPair } from './setting-pair.ts';
import type { PartTools, Written } from './setting-part.ts';

export const nothingSent: Written = {
  sent: false,
  notSupported: new Set(),
  reasons: new Map(),
  expected: new Map(),
  refused: new Map(),
  restartNeeded: false,
};

/**
 * Sends one setter for the settings of `pairs`; a device that does not offer it has none of them, and one that refuses it
 * may still take others.
 *
 * @throws FleetError what ends the conversation: see `refusalIn`
 */
export async function writeSetting(
  { session, options }: Pick<PartTools, 'session' | 'options'>,
  operation: Operation<XmlNode>,
  pairs: readonly SettingPair[],
): Promise<Written> {
  try {
    const response = await ifOffered(session, operation, options);
    if (response === undefined) return notOffered(pairs);
    return { ...nothingSent, sent: true, restartNeeded: response.children.some(needsRestart) };
  } catch (error) {
    const refusal = refusalIn(error);
    const reason = knownRefusal(refusal, session.behaviour, operation);
    return reason === undefined ? refusedWith(refusal, pairs) : notOffered(pairs, reason);
  }
}

/** Why such a device refuses right values too. */
function knownRefusal(
  refusal: FleetError,
  { refusedOperations }: DeviceBehaviour,
  { name }: Operation<XmlNode>,
): string | undefined {
  const isKnown = ({ operation, subcode }: RefusedOperation) =>
    operation === name && hasSubcode(refusal, subcode);
  return refusedOperations.find(isKnown)?.reason;
}

/** Sends setters one after the other, up to the first that the device does not offer or refuses. */
export async function writeSettings(
  tools: Pick<PartTools, 'session' | 'options'>,
  operations: readonly Operation<XmlNode>[],
  pairs: readonly SettingPair[],
): Promise<Written> {
  let all = nothingSent;
  for (const operation of operations) {
    const written = await writeSetting(tools, operation, pairs);
    all = mergeWritten(all, written);
    if (!written.sent || written.refused.size > 0) return all;
  }
  return all;
}

/** All of them were refused. Something may have been taken nevertheless, so they are read back. */
export function refusedWith(error: FleetError, pairs: readonly SettingPair[]): Written {
  return { ...nothingSent, sent: true, refused: new Map(pairs.map(({ path }) => [path, error])) };
}

/** None of them can be written. @param reason Where it is known. */
export function notOffered(pairs: readonly SettingPair[], reason?: string): Written {
  const paths = pairs.map(({ path }) => path);
  const reasons = reason === undefined ? [] : paths.map((path) => [path, reason] as const);
  return { ...nothingSent, notSupported: new Set(paths), reasons: new Map(reasons) };
}

export function mergeWritten(a: Written, b: Written): Written {
  return {
    sent: a.sent || b.sent,
    notSupported: a.notSupported.union(b.notSupported),
    reasons: new Map([...a.reasons, ...b.reasons]),
    expected: new Map([...a.expected, ...b.expected]),
    refused: new Map([...a.refused, ...b.refused]),
    restartNeeded: a.restartNeeded || b.restartNeeded,
  };
}

/** Whether something would change: a value that the device would be sent, and does not show yet. */
export function isNews(due: readonly SettingPair[], expected: ReadonlyMap<string, unknown>): boolean {
  return due.some(({ path, same, seen }) => expected.has(path) && !same(expected.get(path), seen));
}

function needsRestart({ name, text }: XmlNode): boolean {
  return name === 'RebootNeeded' && ['true', '1'].includes(text.trim());
}
