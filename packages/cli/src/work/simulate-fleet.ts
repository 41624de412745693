import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DesiredCamera, DesiredWard } from '@wardctl/fleet';
import { type FaultName, faultFor, startVirtualCameras } from '@wardctl/simulator';
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
  /** What is wrong with cameras, by id; those in order are left out. */
  readonly faults: Readonly<Record<string, FaultName>>;
  /** Folder of a made-up inventory. */
  readonly inventory?: string;
}

interface SimulateOptions {
  /** Folder of what virtual devices remember. */
  readonly state: string;
  readonly endpointsFile: string;
  readonly fault?: FaultName | 'mixed' | undefined;
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
  { state, endpointsFile, fault }: SimulateOptions,
): Promise<Simulation> {
  const cameras = wards.flatMap((ward) => ward.cameras);
  const recorders = wards.flatMap((ward) => ward.recorders);
  const credentialsMade = await placeCredentials({ cameras, recorders }, baseDirectory);
  const credentialOf = ({ credential }: Pick<DesiredCamera, 'credential'>) =>
    credentials.resolve(credential.reference);
  const remembered = new SimulatedState(state);
  const faultOf = ({ id }: Pick<DesiredCamera, 'id'>) =>
    fault === undefined ? undefined : faultFor(id, fault);
  const running = await startVirtualCameras(cameras, credentialOf, {
    ...(cameras.every(isOnLoopback) && ownAddresses),
    faultOf,
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
      faults: faultsOf(cameras, faultOf),
    },
    close: async () => {
      await running.close();
      await hosts.close();
    },
  };
}

/** Cameras whose inventory gives them addresses of this machine are reached there, and found by discovery. */
const ownAddresses = {
  hostOf: ({ address }: DesiredCamera) => address,
  portOf: ({ port }: DesiredCamera) => port,
  /** Where web pages are that need no root to be served. */
  webPortOf: ({ port }: DesiredCamera) => (port === 8080 ? undefined : 8080),
  discoveryPort: 3702,
};

function isOnLoopback({ address }: DesiredCamera): boolean {
  return address.startsWith('127.');
}

function faultsOf(
  cameras: readonly DesiredCamera[],
  faultOf: (camera: DesiredCamera) => FaultName | undefined,
): Record<string, FaultName> {
  const faulty = cameras.map((camera) => [camera.id, faultOf(camera)] as const);
  return Object.fromEntries(
    faulty.filter((entry): entry is [(typeof entry)[0], FaultName] => entry[1] !== undefined),
  );
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
