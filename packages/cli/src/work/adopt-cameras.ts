import {
  type CameraIdentity,
  type FleetError,
  type FleetErrorCode,
  isPendingCode,
  type Outcome,
  runOnFleet,
} from '@wardctl/fleet';
import type { SiteCamera } from '@wardctl/inventory/adopt';
import { type ReadCamera, type ReadStranger, readKnown, readStranger } from './adopt-read.ts';
import type { AdoptedCamera } from './adopt-result.ts';
import { placeOf, type SiteSearch } from './adopt-search.ts';
import type { FleetContext } from './fleet-context.ts';

interface ReadOptions {
  readonly context: FleetContext;
  /** Reference of a credential to try on cameras that the inventory has none for. */
  readonly credential?: string | undefined;
  readonly concurrency: number;
}

/** A camera that was read, with whatever the inventory or the search knows of it. */
export interface Found<Known, Read> {
  readonly known: Known;
  readonly read: Read;
}

export interface ReadCameras<Known, Read> {
  readonly found: readonly Found<Known, Read>[];
  readonly unread: readonly AdoptedCamera[];
}

/** Reads the cameras of a site. A planned one that is not there yet is nothing to report. */
export async function readKnownCameras(
  cameras: readonly SiteCamera[],
  { context, credential, concurrency }: ReadOptions,
): Promise<ReadCameras<SiteCamera, ReadCamera>> {
  const { credentials, endpoints, cancellation } = context;
  const outcomes = await runOnFleet(
    cameras.map((known) => ({ id: known.camera.id, known })),
    ({ known }, signal) => readKnown(known, { credentials, endpoints, credential }, { signal }),
    { concurrency, signal: cancellation.signal, stop: cancellation.stop },
  );
  return sorted(
    cameras,
    ({ camera }) => outcomes.get(camera.id),
    ({ camera, isPlanned }, error) => {
      if (isPlanned && isNotThere(error)) return undefined;
      return { ...unreadCamera(error), id: camera.id, address: camera.address };
    },
  );
}

type Stranger = SiteSearch['strangers'][number];

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
export function movedFrom(id: string, from: string, address: string): AdoptedCamera {
  const reason = `it is ${id}, which the inventory has at ${from}`;
  return { state: 'not-read', address, reason, hint: `Correct the address of ${id}, and run again.` };
}

/** A camera of the inventory by what a device says of itself. */
export function isCamera(
  { serial, mac }: { readonly serial: string; readonly mac: string },
  identity: CameraIdentity,
): boolean {
  return serial === identity.serial || (mac !== '' && identity.macs.includes(mac));
}

function sorted<Known, Read>(
  all: readonly Known[],
  outcomeOf: (known: Known) => Outcome<Read> | undefined,
  report: (known: Known, error: FleetError) => AdoptedCamera | undefined,
): ReadCameras<Known, Read> {
  const found: Found<Known, Read>[] = [];
  const unread: AdoptedCamera[] = [];
  for (const known of all) {
    const outcome = outcomeOf(known);
    if (outcome?.status === 'done') found.push({ known, read: outcome.value });
    else if (outcome !== undefined)
      unread.push(...[report(known, outcome.error)].filter((one) => one !== undefined));
  }
  return { found, unread };
}

function unreadCamera(error: FleetError): Pick<AdoptedCamera, 'state' | 'error'> {
  return { state: 'not-read', error: error.toJSON() };
}

const noSecret: readonly FleetErrorCode[] = ['secret/not-found', 'endpoint/missing'];

function isNotThere({ code }: FleetError): boolean {
  return code !== 'run/cancelled' && (isPendingCode(code) || noSecret.includes(code));
}
