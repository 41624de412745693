import { type CameraSettings, FleetError, type Secret } from '@wardctl/fleet';
import { firstNotInXml } from '../xml/xml-characters.ts';

/**
 * Makes sure that every text of the settings can be sent as it is: a device that got it without some characters would have
 * another value than the one that was wanted.
 *
 * @throws FleetError `device/not-applied`
 */
export function assertSendable(deviceId: string, settings: CameraSettings): void {
  for (const [path, text] of textsIn(settings)) {
    const character = firstNotInXml(text);
    if (character === undefined) continue;
    throw new FleetError(
      'device/not-applied',
      `${deviceId}: ${path} holds ${character}, which XML cannot carry`,
      {
        hint: 'Take the character out of the inventory.',
      },
    );
  }
}

/** @throws FleetError `device/not-applied` */
export function assertSendablePassword(deviceId: string, account: string, password: Secret): void {
  if (firstNotInXml(password.reveal()) === undefined) return;
  throw new FleetError(
    'device/not-applied',
    `${deviceId}: the password for the account ${account} holds a character that XML cannot carry`,
    { hint: 'Give the account a password without control characters.' },
  );
}

/** Every text with its path: `network.dns.servers`, and for an account its name too. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return [[path || 'a name', key] as const, ...textsIn(item, place)];
  });
}
