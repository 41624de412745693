import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CameraId, type DesiredCamera, Secret } from '@wardctl/fleet';
import { loadInventory } from '@wardctl/inventory';
import { applyCameraSettings, OnvifSession, readIdentity } from '@wardctl/onvif';
import {
  startVirtualCamera,
  type VirtualCamera,
  type VirtualCameraOptions,
  type VirtualCameraSettings,
  virtualCameraFor,
} from '@wardctl/simulator';
import { onTestFinished } from 'vitest';
import { type CommandResult, runWardctl } from '../run-wardctl.ts';
import { planted } from '../virtual-ward.ts';

const sample = join(import.meta.dirname, '../../../inventory');
export const ward = 'vn01-00577';
const site = `${ward}/lang-gom`;
const network = '127.85.57';
/** Of the virtual cameras; the ports of the world need a privilege. */
const port = 18_085;

export interface RunningSite {
  readonly desired: readonly DesiredCamera[];
  camera(name: string): VirtualCamera;
  /** Changes settings of a camera as a person at its web page would. */
  change(name: string, settings: Partial<VirtualCameraSettings>): void;
  /** Starts a camera that the inventory does not have. */
  addStranger(last: number, options?: Partial<VirtualCameraOptions>): Promise<VirtualCamera>;
  /** The text of the ward file. */
  text(): Promise<string>;
  rewrite(change: (text: string) => string): Promise<void>;
  run(...args: string[]): Promise<CommandResult>;
  /** `adopt`, with a search of the subnet. */
  adopt(...args: string[]): Promise<CommandResult>;
}

/** One site of the sample city on loopback, its cameras running and set as the inventory wants them. */
export async function startRunningSite(): Promise<RunningSite> {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await cp(sample, join(directory, 'inventory'), { recursive: true });
  const file = join(directory, 'inventory/wards/bat-trang.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(' 10.1.57.', ` ${network}.`));
  const desired = await camerasOf(directory);
  const cameras = new Map<string, VirtualCamera>();
  onTestFinished(async () => {
    await Promise.all([...cameras.values()].map((camera) => camera.close()));
  });
  for (const camera of desired) cameras.set(camera.id, await startKnown(camera));
  await writeAccess(directory, desired);
  const camera = (name: string) => {
    const found = cameras.get(`${ward}-${name}`);
    if (found === undefined) throw new Error(`no virtual camera ${name}`);
    return found;
  };
  const run = (...args: string[]) =>
    runWardctl(args, { cwd: directory, env: { WARDCTL_ENDPOINTS: '.wardctl/endpoints.json' } });
  return {
    desired,
    camera,
    change(name, settings) {
      const snapshot = camera(name).snapshot();
      camera(name).restore({ ...snapshot, settings: { ...snapshot.settings, ...settings } });
    },
    async addStranger(last, options = {}) {
      const model = desired[0];
      if (model === undefined) throw new Error('the site has no camera');
      const host = `${network}.${last}`;
      const described = {
        ...model,
        id: `stranger-${last}` as CameraId,
        serial: `NEW${last}`,
        mac: macOf(last),
        address: host,
      };
      const stranger = await startVirtualCamera({ ...virtualCameraFor(described, signIn(host)), ...options });
      cameras.set(stranger.id, stranger);
      return stranger;
    },
    text: () => readFile(file, 'utf8'),
    rewrite: async (change) => writeFile(file, change(await readFile(file, 'utf8'))),
    run,
    adopt: (...args) => run('adopt', '--site', site, '--ports', String(port), '--rate', '1000', ...args),
  };
}

async function camerasOf(directory: string): Promise<DesiredCamera[]> {
  const { wards } = await loadInventory(join(directory, 'inventory'), { today: '2026-06-01' });
  return wards.flatMap(({ cameras }) => cameras).filter((camera) => `${camera.ward}/${camera.site}` === site);
}

async function startKnown(desired: DesiredCamera): Promise<VirtualCamera> {
  const { address, id, settings } = desired;
  const camera = await startVirtualCamera(virtualCameraFor(desired, signIn(address)));
  const { username, password } = signIn(address);
  await using session = new OnvifSession(
    { id, protocol: 'http', host: address, port },
    { username, password },
  );
  session.assertIdentity(desired, await readIdentity(session));
  await applyCameraSettings(session, settings, {
    signal: AbortSignal.timeout(30_000),
    readBackDelaysMs: [0],
  });
  return camera;
}

function signIn(host: string) {
  return { username: 'admin', password: new Secret(planted), host, port };
}

function macOf(last: number): string {
  return `02:00:00:00:57:${last.toString(16).padStart(2, '0')}`;
}

async function writeAccess(directory: string, desired: readonly DesiredCamera[]): Promise<void> {
  const devices = Object.fromEntries(desired.map(({ id, address }) => [id, `${address}:${port}`]));
  const ids = [...desired.map(({ id }) => id), 'site-default'];
  const credentials = Object.fromEntries(ids.map((id) => [id, { username: 'admin', password: planted }]));
  await mkdir(join(directory, '.wardctl'));
  const write = (name: string, content: object) =>
    writeFile(join(directory, '.wardctl', name), JSON.stringify(content), { mode: 0o600 });
  await write('endpoints.json', { devices });
  await write('credentials.json', credentials);
}
