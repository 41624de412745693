import { type CameraIdentity, runOnFleet } from '@wardctl/fleet';
import { type ReadCameras, type ReadOptions, sorted, unreadCamera } from './adopt-cameras.ts';
import { type ReadStranger, readStranger } from './adopt-read.ts';
import type { AdoptedCamera } from './adopt-result.ts';
import { placeOf, type SiteSearch } from './adopt-search.ts';
import type { CheckedInventory } from './check-inventory.ts';

export type Stranger = SiteSearch['strangers'][number];

/** Reads what a search has found, if the user gives a credential to try; each is asked once. */
export async function readStrangers(
  strangers: readonly Stranger[],
  { context, credential, concurrency }: ReadOptions,
): Promise<ReadCameras<Stranger, ReadStranger>> {
  const { credentials, cancellation } = context;
  const closed = new Map(strangers.map((stranger) => [stranger, whyNot(stranger, credential)]));
  const open = strangers.filter((stranger) => closed.get(stranger) === undefined);
  const outcomes = await runOnFleet(
    open.map((stranger) => ({ id: stranger.candidate.address, place: placeOf(stranger.candidate) })),
    async ({ place }, signal) => {
      if (place === undefined || credential === undefined) throw new Error('nothing to sign in to or with');
      return await readStranger(place, credential, { credentials, signal });
    },
    { concurrency, signal: cancellation.signal, stop: cancellation.stop },
  );
  const read = sorted(
    open,
    ({ candidate }) => outcomes.get(candidate.address),
    ({ candidate }, error) => ({
      ...unreadCamera(error),
      address: candidate.address,
    }),
  );
  const unasked = strangers.flatMap((stranger) => closed.get(stranger) ?? []);
  return { found: read.found, unread: [...unasked, ...read.unread] };
}

/** Why nobody signs in to what was found. */
function whyNot(stranger: Stranger, credential: string | undefined): AdoptedCamera | undefined {
  const { address } = stranger.candidate;
  const no = (reason: string, hint: string) => ({ state: 'not-read' as const, address, reason, hint });
  if (stranger.state === 'moved')
    return { ...movedFrom(stranger.id, stranger.from, address), id: stranger.id };
  if (stranger.insteadOf !== undefined) {
    return no(
      `it is in the place of ${stranger.insteadOf}`,
      'Where a camera was replaced, write serial and MAC of the new one into its entry.',
    );
  }
  if (placeOf(stranger.candidate) === undefined)
    return no('it announces itself, and ONVIF does not answer', 'Name its port by --ports.');
  if (credential === undefined)
    return no('no credential', 'Name one to try by --credential; each camera is asked once.');
  return undefined;
}

/** What the inventory has at another address. */
function movedFrom(id: string, from: string, address: string): AdoptedCamera {
  const reason = `it is ${id}, which the inventory has at ${from}`;
  return { state: 'not-read', address, reason, hint: `Correct the address of ${id}, and run again.` };
}

/** A camera of the inventory by what a device says of itself. */
function isCamera(
  { serial, mac }: { readonly serial: string; readonly mac: string },
  identity: CameraIdentity,
): boolean {
  return serial === identity.serial || (mac !== '' && identity.macs.includes(mac));
}

/** Who a camera is shows only after signing in: some are of the inventory, at another address. */
export function withoutMoved(
  { found, unread }: ReadCameras<Stranger, ReadStranger>,
  { wards }: CheckedInventory,
): ReadCameras<Stranger, ReadStranger> {
  const all = wards.flatMap(({ cameras }) => cameras);
  const moved: AdoptedCamera[] = [];
  const fresh = found.filter(({ known: { candidate }, read: { identity } }) => {
    const camera = all.find((one) => isCamera(one, identity));
    if (camera !== undefined) moved.push(movedFrom(camera.id, camera.address, candidate.address));
    return camera === undefined;
  });
  return { found: fresh, unread: [...unread, ...moved] };
}
