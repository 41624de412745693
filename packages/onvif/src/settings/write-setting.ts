import { ifOffered } from '../if-offered.ts';
import type { CallOptions, OnvifSession } from '../onvif-session.ts';
import type { Operation } from '../operation.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import type { Written } from './apply-part.ts';
import type { SettingPair } from './setting-pair.ts';

/** Sends one setter for the settings of `pairs`; a device that does not offer it has none of them. */
export async function writeSetting(
  session: OnvifSession,
  operation: Operation<XmlNode>,
  pairs: readonly SettingPair[],
  options: CallOptions,
): Promise<Written> {
  const response = await ifOffered(session, operation, options);
  return {
    sent: response !== undefined,
    notSupported: response === undefined ? pathsOf(pairs) : new Set(),
    expected: new Map(),
    restartNeeded: response?.children.some(needsRestart) ?? false,
  };
}

/** None of them can be written. */
export function notOffered(pairs: readonly SettingPair[]): Written {
  return { sent: false, notSupported: pathsOf(pairs), expected: new Map(), restartNeeded: false };
}

function pathsOf(pairs: readonly SettingPair[]): ReadonlySet<string> {
  return new Set(pairs.map(({ path }) => path));
}

function needsRestart({ name, text }: XmlNode): boolean {
  return name === 'RebootNeeded' && ['true', '1'].includes(text.trim());
}
