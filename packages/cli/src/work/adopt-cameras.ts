import {
  type FleetError,
  type FleetErrorCode,
  isPendingCode,
  type Outcome,
  runOnFleet,
} from '@wardctl/fleet';
import type { SiteCamera } from '@wardctl/inventory/adopt';
import { type ReadCamera, readKnown } from './adopt-read.ts';
import type { AdoptedCamera } from './adopt-result.ts';
import type { FleetContext } from './fleet-context.ts';

export interface ReadOptions {
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
  const { cancellation } = context;
  const outcomes = await runOnFleet(
    cameras.map((known) => ({ id: known.camera.id, known })),
    ({ known }, signal) => readKnown(known, { ...context, credential }, { signal }),
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

/** What was read and what was not, in the order of `all`. */
export function sorted<Known, Read>(
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

export function unreadCamera(error: FleetError): Pick<AdoptedCamera, 'state' | 'error'> {
  return { state: 'not-read', error: error.toJSON() };
}

const noSecret: readonly FleetErrorCode[] = ['secret/not-found', 'endpoint/missing'];

function isNotThere({ code }: FleetError): boolean {
  return code !== 'run/cancelled' && (isPendingCode(code) || noSecret.includes(code));
}
