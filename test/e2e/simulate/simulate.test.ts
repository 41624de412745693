import { once } from 'node:events';
import { cp, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setValue } from '@wardctl/inventory';
import { expect, test, vi } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl, startWardctl } from '../run-wardctl.ts';

const sample = join(import.meta.dirname, '../../../inventory');
const wardFile = 'wards/bat-trang.yaml';
const ownKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJq0sN3mPp2n0cE9rZbqZkqf1g1cS6kzv9t0JmGx0m3b';
const env = { WARDCTL_WARD: 'vn01-00577' };

async function city(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  await cp(sample, join(folder, 'inventory'), { recursive: true });
  return folder;
}

test('runs the devices of an inventory until it is stopped, and remembers their credentials', async () => {
  const cwd = await city();
  const simulation = startWardctl(['simulate'], { cwd, env });
  const ended = once(simulation, 'exit');
  simulation.stderr.resume();

  const [ready] = await once(createInterface({ input: simulation.stdout }), 'line');
  const probe = await runWardctl(['probe', '--json', '--endpoints', '.wardctl/endpoints.json'], { cwd, env });
  simulation.kill('SIGTERM');
  const [code] = await ended;

  expect(ready).toMatch(/^Ready: 7 cameras and 1 recorder listen\. 8 credentials made\./);
  expect([probe.code, parseOutput<{ summary: object }>('probe', probe.stdout).summary]).toEqual([
    0,
    expect.objectContaining({ ok: 8 }),
  ]);
  expect(code).toBe(0);
  expect((await stat(join(cwd, '.wardctl/credentials.json'))).mode & 0o777).toBe(0o600);
});

test('says which recorders pin another key, and writes a copy that pins those of virtual ones', async () => {
  const cwd = await city();
  const file = join(cwd, 'inventory', wardFile);
  const sampleText = await readFile(file, 'utf8');
  await writeFile(file, setValue(sampleText, ['recorders', 'vn01-00577-rec-01', 'hostKey'], ownKey));
  const ownText = await readFile(file, 'utf8');

  const simulation = startWardctl(['simulate', '--json'], { cwd, env });
  const ended = once(simulation, 'exit');
  simulation.stderr.resume();
  const printed = text(simulation.stdout);
  await vi.waitFor(() => stat(join(cwd, '.wardctl/endpoints.json')), { timeout: 20_000, interval: 50 });
  simulation.kill('SIGTERM');
  await ended;
  const copy = await runWardctl(['simulate', '--rehearse', 'rehearsal', '--json'], { cwd, env });

  expect(parseOutput<{ refused: string[] }>('simulate', await printed).refused).toEqual([
    'vn01-00577-rec-01',
  ]);
  parseOutput('simulate', copy.stdout);
  expect(await readFile(join(cwd, 'rehearsal', wardFile), 'utf8')).toBe(sampleText);
  expect(await readFile(file, 'utf8')).toBe(ownText);
});

test('does not write a copy over a folder that is there', async () => {
  const cwd = await city();

  const { code, stderr } = await runWardctl(['simulate', '--rehearse', 'inventory'], { cwd, env });

  expect(code).toBe(64);
  expect(stderr).toMatch(/--rehearse inventory: it is there already/);
});

test('makes up a ward, with faults that its ids decide and that a probe sees', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  const simulation = startWardctl(['simulate', '--cameras', '20', '--fault', 'mixed', '--json'], { cwd });
  const ended = once(simulation, 'exit');
  simulation.stderr.resume();
  const printed = text(simulation.stdout);
  await vi.waitFor(() => stat(join(cwd, 'rehearsal/.wardctl/endpoints.json')), {
    timeout: 20_000,
    interval: 50,
  });

  const flags = ['-i', 'rehearsal/inventory', '--endpoints', 'rehearsal/.wardctl/endpoints.json', '--json'];
  const probe = await runWardctl(['probe', ...flags], { cwd });
  simulation.kill('SIGTERM');
  await ended;

  const { faults, inventory } = parseOutput<{ faults: Record<string, string>; inventory: string }>(
    'simulate',
    await printed,
  );
  const { devices } = parseOutput<{ devices: { id: string; state: string }[] }>('probe', probe.stdout);
  const notOk = devices.filter(({ state }) => state !== 'ok').map(({ id }) => id);
  expect(inventory).toBe(join('rehearsal', 'inventory'));
  expect(faults).toEqual({
    'vn01-00004-rs-0008': 'html',
    'vn01-00004-mr-0017': 'locked',
    'vn01-00004-mr-0020': 'onvif-off',
  });
  expect(devices).toHaveLength(21);
  expect(notOk.toSorted()).toEqual(Object.keys(faults).toSorted());
});

test('knows no other faults than its own, and says which', async () => {
  const { code, stderr } = await runWardctl(['simulate', '--fault', 'angry'], { cwd: await city(), env });

  expect(code).toBe(64);
  expect(stderr).toMatch(/--fault angry: there is no such fault[\s\S]*mixed, offline, mute/);
});

test('does not make up a ward where another inventory is', async () => {
  const cwd = await city();

  const { code, stderr } = await runWardctl(['simulate', '--cameras', '4', '--rehearse', 'inventory'], {
    cwd,
  });

  expect(code).toBe(64);
  expect(stderr).toMatch(/inventory\/fleet\.yaml: it is there already/);
});
