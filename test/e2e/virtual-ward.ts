import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DesiredWard, Secret } from '@wardctl/fleet';
import { loadInventory, setValue } from '@wardctl/inventory';
import { startVirtualCameras, type VirtualCamera } from '@wardctl/simulator';
import { type CommandResult, runWardctl } from './run-wardctl.ts';

const sample = join(import.meta.dirname, '../../inventory');

/** The smallest ward of the sample city. */
export const ward = 'vn01-00577';
/** Stands in every password, so that one search finds any of them in whatever form. */
export const planted = 'pLaNtEd';

/** The sample city in a folder of its own, with one ward that is there: its cameras run in this process. */
export interface VirtualWard extends AsyncDisposable {
  readonly directory: string;
  readonly desired: DesiredWard;
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

export async function startVirtualWard(): Promise<VirtualWard> {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  await cp(sample, join(directory, 'inventory'), { recursive: true });
  const { wards } = await loadInventory(join(directory, 'inventory'), { today: '2026-06-01' });
  const desired = wards.find(({ code }) => code === ward);
  if (desired === undefined) throw new Error(`the sample city has no ward ${ward}`);
  const passwordOf = (id: string) => `${planted}<&"'\\${id}`;
  const running = await startVirtualCameras(desired.cameras, ({ id }) => ({
    username: 'admin',
    password: new Secret(passwordOf(id)),
  }));
  await writePrivate(join(directory, '.wardctl'), 'credentials.json', {
    ...Object.fromEntries(
      desired.cameras.map(({ id }) => [id, { username: 'admin', password: passwordOf(id) }]),
    ),
  });
  await writePrivate(join(directory, '.wardctl'), 'endpoints.json', {
    devices: Object.fromEntries([...running.cameras].map(([id, { host, port }]) => [id, `${host}:${port}`])),
  });
  const runWith = (env: Readonly<Record<string, string>>, ...args: string[]) =>
    runWardctl(args, {
      cwd: directory,
      env: { WARDCTL_WARD: ward, WARDCTL_ENDPOINTS: '.wardctl/endpoints.json', ...env },
    });
  return {
    directory,
    desired,
    camera: (id) => {
      const camera = running.cameras.get(`${ward}-${id}`);
      if (camera === undefined) throw new Error(`no virtual camera ${id}`);
      return camera;
    },
    refuseCredential: async (id) => {
      const file = join(directory, '.wardctl/credentials.json');
      const entries = JSON.parse(await readFile(file, 'utf8'));
      entries[`${ward}-${id}`] = { username: 'admin', password: `${planted}-and-wrong` };
      await writeFile(file, JSON.stringify(entries));
    },
    run: (...args) => runWith({}, ...args),
    runWith,
    set: async (file, path, value) => {
      const target = join(directory, 'inventory', file);
      await writeFile(target, setValue(await readFile(target, 'utf8'), path, value));
    },
    leftTexts: () => leftTexts(directory),
    [Symbol.asyncDispose]: async () => {
      await running.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function writePrivate(folder: string, name: string, content: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), JSON.stringify(content), { mode: 0o600 });
}

async function leftTexts(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'credentials.json');
  const texts = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    return [file, await readFile(file, 'latin1')] as const;
  });
  return new Map(await Promise.all(texts));
}
