import { FleetError, type FleetErrorCode } from '@wardctl/fleet';
import type { Operation } from '../operation.ts';
import { pause } from '../pause.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import type { SettingPair } from './setting-pair.ts';
import type { PartTools, Written } from './setting-part.ts';
import { nothingSent, refusedWith, writeSetting } from './write-setting.ts';

/** A write after which the device may be somewhere else. */
interface Move {
  readonly operation: Operation<XmlNode>;
  /** `10.1.70.11/24` or `dhcp`. */
  readonly to: string;
  readonly pairs: readonly SettingPair[];
  /** Asks the device where it was. */
  readonly look: () => Promise<unknown>;
}

interface Moved {
  readonly written: Written;
  /** Whether it was found at its new address; absent as long as it answers at the old one. */
  readonly isAtNew?: boolean;
}

const defaultLooksMs = [200, 500, 1_000, 2_000];

/**
 * Sends a new address, and finds out where the device answers afterwards: where it was, as it does until a restart or
 * behind address translation, at the new address, or not at all. Waits for no answer longer than for any other.
 */
export async function followMove(tools: PartTools, { operation, to, pairs, look }: Move): Promise<Moved> {
  const { session, options } = tools;
  const wait = { deviceId: session.id, signals: [options.signal].filter((signal) => signal !== undefined) };
  const looksMs = options.readBackDelaysMs ?? defaultLooksMs;
  const sent = { ...nothingSent, sent: true };
  const written = await unlessSilent(writeSetting(tools, operation, pairs));
  if (written !== undefined && !isUnderWay(written)) return { written };
  for (const delayMs of looksMs) {
    await pause(delayMs, wait);
    // One that shows the new address may still be about to go there.
    if ((await unlessSilent(look())) === undefined) return await lookAtNew();
  }
  return { written: written ?? sent };

  async function lookAtNew(): Promise<Moved> {
    const [address = ''] = to.split('/');
    for (const delayMs of looksMs) {
      await pause(delayMs, wait);
      const answer = to === 'dhcp' ? undefined : await options.isAt?.(address);
      if (answer === true) return { written: sent, isAtNew: true };
      if (answer === undefined) break;
    }
    return { written: refusedWith(unconfirmed(session.id, to), pairs), isAtNew: false };
  }
}

function isUnderWay({ restartNeeded, refused, notSupported }: Written): boolean {
  return !restartNeeded && refused.size === 0 && notSupported.size === 0;
}

const silence: ReadonlySet<FleetErrorCode> = new Set(['device/unreachable', 'device/timeout']);

/** Undefined when the device did not answer any more. */
async function unlessSilent<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof FleetError && silence.has(error.code)) return undefined;
    throw error;
  }
}

function unconfirmed(deviceId: string, to: string): FleetError {
  return new FleetError(
    'device/unreachable',
    `${deviceId}: ${to} was sent, not confirmed at the new address`,
    {
      hint: 'Look for the device there, put its address into the inventory, and apply again.',
    },
  );
}
