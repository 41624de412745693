import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DesiredCamera, DesiredWard } from '@wardctl/fleet';
import { startVirtualCameras } from '@wardctl/simulator';
import type { FleetContext } from './fleet-context.ts';
import { refusedRecorders } from './rehearsal-copy.ts';
import { placeCredentials } from './simulated-credentials.ts';
import { startRecorders } from './simulated-recorders.ts';
import { SimulatedState } from './simulated-state.ts';

export interface SimulateResult {
  readonly cameras: number;
  readonly recorders: number;
  /** File for `--endpoints`. */
  readonly endpoints: string;
  /** Credentials that were made and placed where the inventory refers to. */
  readonly credentialsMade: number;
  /** Recorders whose pinned host key is another one. */
  readonly refused: readonly string[];
}

interface SimulateOptions {
  /** Folder of what virtual devices remember. */
  readonly state: string;
  readonly endpointsFile: string;
}

/** Virtual devices that run until they are closed. */
export interface Simulation {
  readonly result: SimulateResult;
  close(): Promise<void>;
}

/** Starts a virtual device for every one of the wards, and writes down where they listen. */
export async function simulateFleet(
  wards: readonly DesiredWard[],
  { baseDirectory, credentials }: Pick<FleetContext, 'baseDirectory' | 'credentials'>,
  { state, endpointsFile }: SimulateOptions,
): Promise<Simulation> {
  const cameras = wards.flatMap((ward) => ward.cameras);
  const recorders = wards.flatMap((ward) => ward.recorders);
  const credentialsMade = await placeCredentials({ cameras, recorders }, baseDirectory);
  const credentialOf = ({ credential }: Pick<DesiredCamera, 'credential'>) =>
    credentials.resolve(credential.reference);
  const remembered = new SimulatedState(state);
  const running = await startVirtualCameras(cameras, credentialOf, {
    snapshotOf: ({ id }) => remembered.read(id),
    onChange: (camera) => remembered.write(camera.id, camera.snapshot()),
  });
  const hosts = await startRecorders(recorders, credentialOf, { directory: join(state, 'recorders') });
  await writeEndpoints(endpointsFile, [...running.cameras.values(), ...hosts.recorders]);
  return {
    result: {
      cameras: cameras.length,
      recorders: recorders.length,
      endpoints: endpointsFile,
      credentialsMade,
      refused: refusedRecorders(recorders),
    },
    close: async () => {
      await running.close();
      await hosts.close();
    },
  };
}

interface Listening {
  readonly id: string;
  readonly host: string;
  readonly port: number;
}

async function writeEndpoints(file: string, devices: readonly Listening[]): Promise<void> {
  const map = Object.fromEntries(devices.map(({ id, host, port }) => [id, `${host}:${port}`]));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ devices: map }, undefined, 2)}\n`);
}
