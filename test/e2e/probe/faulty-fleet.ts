import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type DesiredCamera, Secret } from '@wardctl/fleet';
import { loadInventory } from '@wardctl/inventory';
import { type FaultName, startVirtualCameras, type VirtualCamera } from '@wardctl/simulator';
import { type CommandResult, runWardctl, startWardctl } from '../run-wardctl.ts';

/** A made-up ward on addresses of this machine, with a camera for each of some faults. */
export interface FaultyFleet extends AsyncDisposable {
  readonly directory: string;
  /** In the order of the faults. */
  readonly cameras: readonly VirtualCamera[];
  readonly desired: readonly DesiredCamera[];
  /** Runs wardctl in the folder, on the cameras alone. */
  run(...args: string[]): Promise<CommandResult>;
}

const password = 'pLaNtEd-in-a-faulty-fleet';

/** @param faults `undefined` is a camera in order. */
export async function startFaultyFleet(faults: readonly (FaultName | undefined)[]): Promise<FaultyFleet> {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  await makeUpInventory(directory, faults.length);
  const { wards } = await loadInventory(join(directory, 'rehearsal/inventory'), { today: '2026-06-01' });
  const desired = wards.flatMap((ward) => ward.cameras);
  await placeCredentials(directory, desired);
  const faultOf = ({ id }: DesiredCamera) => faults[desired.findIndex((camera) => camera.id === id)];
  const running = await startVirtualCameras(
    desired,
    () => ({ username: 'admin', password: new Secret(password) }),
    {
      hostOf: ({ address }) => address,
      portOf: ({ port }) => port,
      webPortOf: () => 8080,
      faultOf,
    },
  );
  return {
    directory,
    desired,
    cameras: desired.flatMap(({ id }) => running.cameras.get(id) ?? []),
    run: (...args) =>
      runWardctl([...args, '-i', 'rehearsal/inventory', '--on', 'kind=camera'], { cwd: directory }),
    [Symbol.asyncDispose]: async () => {
      await running.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What `simulate` writes down before it starts; its own cameras are not needed. */
async function makeUpInventory(directory: string, cameras: number): Promise<void> {
  const simulation = startWardctl(['simulate', '--cameras', String(cameras)], { cwd: directory });
  const ended = once(simulation, 'exit');
  simulation.stderr.resume();
  await once(createInterface({ input: simulation.stdout }), 'line');
  simulation.kill('SIGTERM');
  await ended;
}

async function placeCredentials(directory: string, cameras: readonly DesiredCamera[]): Promise<void> {
  const folder = join(directory, 'rehearsal/.wardctl');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'credentials.json');
  const present = JSON.parse(await readFile(file, 'utf8')) as object;
  const own = Object.fromEntries(cameras.map(({ id }) => [id, { username: 'admin', password }]));
  await writeFile(file, JSON.stringify({ ...present, ...own }), { mode: 0o600 });
}
