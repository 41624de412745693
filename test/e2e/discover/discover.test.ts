import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DesiredCamera, Secret } from '@wardctl/fleet';
import { loadInventory } from '@wardctl/inventory';
import {
  startVirtualCamera,
  type VirtualCamera,
  type VirtualCameraOptions,
  virtualCameraFor,
} from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

const sample = join(import.meta.dirname, '../../../inventory');
const site = 'vn01-00577/lang-gom';
/** Of the virtual cameras; the ports of the world need a privilege. */
const port = 18_084;

interface Discovered {
  readonly summary: Readonly<Record<string, number>>;
  readonly devices: readonly {
    readonly state: string;
    readonly id?: string;
    readonly address: string;
    readonly from?: string;
    readonly source?: string;
    readonly clock?: object;
  }[];
}

/** The sample city with one ward on loopback, and cameras of the site, each at the address that `place` gives it. */
async function startSite(
  place: (camera: DesiredCamera, index: number) => Partial<VirtualCameraOptions> | undefined,
) {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await cp(sample, join(directory, 'inventory'), { recursive: true });
  const file = join(directory, 'inventory/wards/bat-trang.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(' 10.1.57.', ' 127.84.57.'));
  const { wards } = await loadInventory(join(directory, 'inventory'), { today: '2026-06-01' });
  const desired = wards
    .flatMap(({ cameras }) => cameras)
    .filter(({ ward, site: at }) => `${ward}/${at}` === site);
  const cameras: VirtualCamera[] = [];
  onTestFinished(async () => {
    await Promise.all(cameras.map((camera) => camera.close()));
  });
  for (const [index, camera] of desired.entries()) {
    const placed = place(camera, index);
    if (placed === undefined) continue;
    const signIn = { username: 'admin', password: new Secret('pLaNtEd'), host: camera.address, port };
    cameras.push(await startVirtualCamera({ ...virtualCameraFor(camera, signIn), ...placed }));
  }
  const run = (...args: string[]) =>
    runWardctl(['discover', '--site', site, '--ports', String(port), '--rate', '1000', ...args], {
      cwd: directory,
    });
  return { desired, cameras, run, directory, file };
}

test('tells known, moved, new and missing cameras of a site apart, and signs in nowhere', async () => {
  const { desired, cameras, run, directory } = await startSite((camera, index) => {
    const scopes = [`onvif://www.onvif.org/mac/${camera.mac}`, 'onvif://www.onvif.org/name/Gate'];
    if (index === 0) return { discoveryPort: 3_702 };
    if (index === 1) return { discoveryPort: 3_702, host: '127.84.57.60', settings: { scopes } };
    if (index === 2) return { host: '127.84.57.61' };
    return undefined;
  });

  const { code, stdout } = await run('--json', '--events', 'events.jsonl');

  const { devices, summary } = parseOutput<Discovered>('discover', stdout);
  const [first, second, ...others] = desired.map(({ id }) => id);
  expect(code).toBe(0);
  expect(summary).toEqual({ known: 1, moved: 1, new: 1, missing: others.length });
  expect(devices.map(({ state, id, address, source }) => [state, id, address, source])).toEqual([
    ['known', first, '127.84.57.11', 'both'],
    ['moved', second, '127.84.57.60', 'both'],
    ['new', undefined, '127.84.57.61', 'http'],
    ...desired.slice(2).map(({ id, address }) => ['missing', id, address, undefined]),
  ]);
  expect(devices[1]).toMatchObject({
    from: '127.84.57.12',
    name: 'Gate',
    clock: { mode: expect.any(String) },
  });
  expect(cameras.map(({ state }) => state.failedSignIns)).toEqual([0, 0, 0]);
  const events = (await readFile(join(directory, 'events.jsonl'), 'utf8')).trim().split('\n');
  expect(events.map((line) => JSON.parse(line).event).sort()).toEqual([
    ...Array(3).fill('candidate-found'),
    ...Array(devices.length).fill('device-discovered'),
  ]);
});

test('shows what needs a look first', async () => {
  const { run } = await startSite((_, index) => {
    if (index === 0) return { discoveryPort: 3_702 };
    return index === 1 ? { host: '127.84.57.60' } : undefined;
  });

  const { code, stdout, stderr } = await run();

  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^vn01-00577\/lang-gom {2}127\.84\.57\.0\/26\n.*device +state +address +port +clock +says/,
  );
  expect(stdout).toMatch(
    /\+ new +127\.84\.57\.60 +18084 +[+-]\d+\.\d s +unknown device at 127\.84\.57\.60\n.*mr-0002 +✗ missing/,
  );
  expect(stdout).toMatch(/1 new, \d missing, 1 known in 62 addresses in/);
});

test.each([
  ['a site without a subnet', /has no subnet/, / subnet: 127\.84\.57\.0\/26\n/, '\n'],
  ['a subnet larger than a /20', /127\.84\.0\.0\/16 is too large/, /127\.84\.57\.0\/26/, '127.84.0.0/16'],
])('ends with 64 for %s', async (_, message, pattern, replacement) => {
  const { run, file } = await startSite(() => undefined);
  await writeFile(file, (await readFile(file, 'utf8')).replace(pattern, replacement));

  const { code, stdout, stderr } = await run();

  expect(code).toBe(64);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});
