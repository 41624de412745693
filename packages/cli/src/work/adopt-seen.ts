import { type CameraIdentity, type CameraSettings, FleetError } from '@wardctl/fleet';
import type { SeenCamera, SeenIdentity, SeenStranger, SiteCamera } from '@wardctl/inventory/adopt';
import { compareSettings, settingsFromObserved } from '@wardctl/onvif';
import type { Found } from './adopt-cameras.ts';
import type { ReadCamera, ReadStranger } from './adopt-read.ts';
import { placeOf, type SiteSearch } from './adopt-search.ts';

/** What a camera of the inventory shows, and which of its settings shall win. */
export function seenCamera(
  { known: { camera }, read }: Found<SiteCamera, ReadCamera>,
  isAccepted: (path: string) => boolean,
): SeenCamera {
  const { identity, all, credential } = read;
  const differing = all === undefined ? [] : compareSettings(camera.settings, all.observed);
  return {
    id: camera.id,
    settings: all === undefined ? {} : settingsFromObserved(all.observed),
    accepted: new Set(differing.map(({ path }) => path).filter(isAccepted)),
    identity: seenIdentity(identity, undefined),
    ...(credential !== undefined && { credential }),
  };
}

/** A camera that was found, with the credential that it took. */
export function seenStranger(
  { known: { candidate }, read: { identity, all } }: Found<SiteSearch['strangers'][number], ReadStranger>,
  credential: string,
): SeenStranger[] {
  const place = placeOf(candidate);
  if (place === undefined) return [];
  const settings = settingsFromObserved(all.observed);
  return [{ ...place, credential, settings, identity: seenIdentity(identity, candidate.mac) }];
}

function seenIdentity(
  { manufacturer, model, serial, macs }: CameraIdentity,
  claimed: string | undefined,
): SeenIdentity {
  const mac = macs[0] ?? claimed;
  return { manufacturer, model, serial, ...(mac !== undefined && { mac }) };
}

/** What `accept` can begin with. */
const groups = {
  clock: true,
  hostname: true,
  scopes: true,
  discovery: true,
  network: true,
  encoder: true,
  audio: true,
  multicast: true,
  osd: true,
  masks: true,
  imaging: true,
  accounts: true,
  otherAccounts: true,
  passwordPolicy: true,
  failedLogins: true,
  tls: true,
  recording: true,
} as const satisfies Record<keyof CameraSettings, true>;

/**
 * Whether the camera wins where `accept` names the setting, a part of the settings around it, or `all`.
 *
 * @throws FleetError `usage/invalid` when a name is that of no setting
 */
export function acceptance(accept: readonly string[] | string | undefined): (path: string) => boolean {
  const names = [accept ?? []].flat().flatMap((text) => text.split(',').map((name) => name.trim()));
  const unknown = names.find((name) => name !== 'all' && !Object.hasOwn(groups, name.split('.')[0] ?? ''));
  if (unknown !== undefined) {
    throw new FleetError('usage/invalid', `--accept: "${unknown}" is no setting`, {
      hint: `A name begins with one of: all, ${Object.keys(groups).join(', ')}.`,
    });
  }
  return (path) => names.some((name) => name === 'all' || path === name || path.startsWith(`${name}.`));
}
