import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { type DesiredWard, Secret } from '@wardctl/fleet';
import { AgeStore, initAgeStore } from '@wardctl/fleet/secrets';
import { loadInventory, setValue } from '@wardctl/inventory';
import {
  type FaultName,
  hostKeyFor,
  startVirtualCameras,
  startVirtualRecorder,
  type VirtualCamera,
  type VirtualRecorder,
  virtualRecorderFor,
} from '@wardctl/simulator';
import { type CommandResult, runWardctl } from './run-wardctl.ts';

const sample = join(import.meta.dirname, '../../inventory');

/** The smallest ward of the sample city. */
export const ward = 'vn01-00577';
/** Stands in every password, so that one search finds any of them in whatever form. */
export const planted = 'pLaNtEd';

/** The sample city in a folder of its own, with one ward that is there: its devices run in this process. */
export interface VirtualWard extends AsyncDisposable {
  readonly directory: string;
  readonly desired: DesiredWard;
  readonly recorder: VirtualRecorder;
  camera(id: string): VirtualCamera;
  /** Puts a wrong password for a camera where wardctl looks for the right one. */
  refuseCredential(id: string): Promise<void>;
  /** Runs wardctl in the folder, on this ward alone, with the endpoints of the virtual devices. */
  run(...args: string[]): Promise<CommandResult>;
  runWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<CommandResult>;
  /** Changes one value of an inventory file. */
  set(file: string, path: readonly string[], value: unknown): Promise<void>;
  /** Every text that wardctl has left in the folder, by file. */
  leftTexts(): Promise<ReadonlyMap<string, string>>;
}

interface VirtualWardOptions {
  /** Where the credentials are; a private file unless said otherwise. */
  readonly credentials?: 'file' | 'age';
  /** What is wrong with cameras, by id without the ward. */
  readonly faults?: Readonly<Record<string, FaultName>>;
  /** Has every camera at an address of its own on loopback, on the same port; `subnet` is like `127.0.57.`. */
  readonly atHome?: { readonly subnet: string; readonly port: number };
  /** Values that the inventory has from the start: what the devices are made by. */
  readonly values?: readonly (readonly [file: string, path: readonly string[], value: unknown])[];
}

export async function startVirtualWard({
  credentials = 'file',
  faults = {},
  atHome,
  values = [],
}: VirtualWardOptions = {}): Promise<VirtualWard> {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  const disks = await mkdtemp(join(tmpdir(), 'wardctl-e2e-disk-'));
  await cp(sample, join(directory, 'inventory'), { recursive: true });
  if (credentials === 'age') await referToStore(directory);
  if (atHome !== undefined) await moveHome(directory, atHome.subnet);
  for (const [file, path, value] of values) await setInFile(join(directory, 'inventory', file), path, value);
  const desired = await loadWard(directory);
  const cameras = await startVirtualCameras(
    desired.cameras,
    ({ id }) => ({ username: 'admin', password: new Secret(passwordOf(id)) }),
    {
      faultOf: ({ id }) => faults[id.replace(`${ward}-`, '')],
      ...(atHome && { hostOf: ({ address }) => address, portOf: () => atHome.port, discoveryPort: 3_702 }),
    },
  );
  const recorder = await startRecorder(desired, disks);
  await writeEndpoints(directory, [...cameras.cameras.values(), recorder]);
  await placeCredentials(directory, desired, credentials);
  const runWith = (env: Readonly<Record<string, string>>, ...args: string[]) =>
    runWardctl(args, { cwd: directory, env: { ...environment, ...env } });
  return {
    directory,
    desired,
    recorder,
    camera: (id) => {
      const camera = cameras.cameras.get(`${ward}-${id}`);
      if (camera === undefined) throw new Error(`no virtual camera ${id}`);
      return camera;
    },
    refuseCredential: async (id) => {
      const password = `${planted}-and-wrong`;
      await putCredentials(directory, { [`${ward}-${id}`]: { username: 'admin', password } }, credentials);
    },
    run: (...args) => runWith({}, ...args),
    runWith,
    set: (file, path, value) => setInFile(join(directory, 'inventory', file), path, value),
    leftTexts: () => leftTexts(directory),
    [Symbol.asyncDispose]: async () => {
      await cameras.close();
      await recorder.close();
      await rm(directory, { recursive: true, force: true });
      await rm(disks, { recursive: true, force: true });
    },
  };
}

async function setInFile(file: string, path: readonly string[], value: unknown): Promise<void> {
  await writeFile(file, setValue(await readFile(file, 'utf8'), path, value));
}

/** What makes a command of these tests work on the virtual ward. */
export const environment = {
  WARDCTL_WARD: ward,
  WARDCTL_ENDPOINTS: '.wardctl/endpoints.json',
  WARDCTL_AGE_IDENTITY_FILE: '.wardctl/identity.txt',
};

function passwordOf(id: string): string {
  return `${planted}<&"'\\${id}`;
}

async function loadWard(directory: string): Promise<DesiredWard> {
  const { wards } = await loadInventory(join(directory, 'inventory'), { today: '2026-06-01' });
  const desired = wards.find(({ code }) => code === ward);
  if (desired === undefined) throw new Error(`the sample city has no ward ${ward}`);
  return desired;
}

function startRecorder({ recorders: [recorder] }: DesiredWard, root: string): Promise<VirtualRecorder> {
  if (recorder === undefined) throw new Error(`${ward} has no recorder`);
  const { id } = recorder;
  // The root of its file system: mkdtemp makes folders that its account could not enter.
  const hostKey = hostKeyFor(id).privateKey;
  return startVirtualRecorder(
    virtualRecorderFor(recorder, {
      root: join(root, id),
      hostKey,
      username: 'wardctl',
      password: passwordOf(id),
    }),
  );
}

type Listening = Pick<VirtualRecorder, 'id' | 'host' | 'port'>;

async function writeEndpoints(directory: string, devices: readonly Listening[]): Promise<void> {
  const endpoints = Object.fromEntries(devices.map(({ id, host, port }) => [id, `${host}:${port}`]));
  await mkdir(join(directory, '.wardctl'));
  await writePrivate(join(directory, '.wardctl/endpoints.json'), { devices: endpoints });
}

type SignIns = Readonly<Record<string, { readonly username: string; readonly password: string }>>;
type Place = 'file' | 'age';

async function placeCredentials(directory: string, desired: DesiredWard, place: Place): Promise<void> {
  const entry = (username: string) => (device: { id: string }) =>
    [device.id, { username, password: passwordOf(device.id) }] as const;
  const signIns = [...desired.cameras.map(entry('admin')), ...desired.recorders.map(entry('wardctl'))];
  if (place === 'age') await initAgeStore(storeOf(directory));
  await putCredentials(directory, Object.fromEntries(signIns), place);
}

async function putCredentials(directory: string, signIns: SignIns, place: Place): Promise<void> {
  if (place === 'age') {
    const store = await AgeStore.open(storeOf(directory));
    const credentials = Object.entries(signIns).map(
      ([id, { username, password }]) => [id, { username, password: new Secret(password) }] as const,
    );
    return void (await store.putAll(new Map(credentials)));
  }
  const file = join(directory, '.wardctl/credentials.json');
  const present: SignIns = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
  await writePrivate(file, { ...present, ...signIns });
}

function storeOf(directory: string) {
  const identity = join(directory, environment.WARDCTL_AGE_IDENTITY_FILE);
  return { directory: join(directory, 'secrets'), environment: { WARDCTL_AGE_IDENTITY_FILE: identity } };
}

async function moveHome(directory: string, subnet: string): Promise<void> {
  const file = join(directory, 'inventory/wards/bat-trang.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(' 10.1.57.', ` ${subnet}`));
}

async function referToStore(directory: string): Promise<void> {
  const file = join(directory, 'inventory/fleet.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll('file:.wardctl/credentials.json#{id}', '"age:{id}"'));
}

async function writePrivate(file: string, content: unknown): Promise<void> {
  await writeFile(file, JSON.stringify(content), { mode: 0o600 });
}

async function leftTexts(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'credentials.json');
  const texts = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    return [file, textOf(file, await readFile(file))] as const;
  });
  return new Map(await Promise.all(texts));
}

function textOf(file: string, bytes: Buffer): string {
  const content = file.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes;
  return content.toString('latin1');
}
