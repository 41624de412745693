import { mkdir } from 'node:fs/promises';
import { type Credential, type DesiredCamera, type Endpoint, FleetError } from '@wardctl/fleet';
import { askForRecord, type Exchange, fixtureOf, type OnvifSession } from '@wardctl/onvif';
import { cannotWrite } from '../file-error.ts';
import { writeFixture } from './record-fixture.ts';

/** Where the answers of cameras are written down, one folder each. */
export interface CameraRecords {
  begin(camera: DesiredCamera, access: RecordedAccess): CameraRecord;
}

interface RecordedAccess {
  readonly credential: Credential | undefined;
  readonly endpoint: Endpoint;
}

/** The answers of one camera. */
export interface CameraRecord {
  take(exchange: Exchange): void;
  /** Asks for what a fixture needs beside what was asked already. */
  complete(session: OnvifSession, options: { readonly signal: AbortSignal }): Promise<void>;
  /** Writes down what there is; nothing of a camera that has not said who it is. */
  write(): Promise<void>;
}

/**
 * Opens the folder of a record; `note` is told of every camera that is written down.
 *
 * @throws FleetError `usage/invalid` when the folder cannot be made
 */
export async function cameraRecords(directory: string, note: (text: string) => void): Promise<CameraRecords> {
  await mkdir(directory, { recursive: true }).catch((cause) => {
    throw cannotWrite('--record', directory, cause);
  });
  return {
    begin({ id, serial, mac }, { credential, endpoint }) {
      const exchanges: Exchange[] = [];
      return {
        take: (exchange) => void exchanges.push(exchange),
        complete: (session, options) => untilItEnds(askForRecord(session, options)),
        async write() {
          const fixture = fixtureOf(exchanges, { credential, serial, mac, endpoint });
          if (fixture === undefined) return note(`${id}: nothing to record, it has not said what it is`);
          const folder = await writeFixture(directory, fixture);
          note(`${id}: recorded in ${folder}${withheldText(fixture.withheld)}`);
        },
      };
    },
  };
}

/** A device that gives up on the way has said enough. */
async function untilItEnds(asking: Promise<void>): Promise<void> {
  await asking.catch((error: unknown) => {
    if (!(error instanceof FleetError) || error.code === 'run/cancelled') throw error;
  });
}

function withheldText(withheld: readonly string[]): string {
  if (withheld.length === 0) return '';
  return `; left out, since something private would be in them: ${withheld.join(', ')}`;
}
