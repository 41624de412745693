import { once } from 'node:events';
import { cp, mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl, startWardctl } from '../run-wardctl.ts';

const sample = join(import.meta.dirname, '../../../inventory');
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

test('writes a copy of the inventory that pins the host keys of virtual recorders', async () => {
  const cwd = await city();
  const file = 'wards/bat-trang.yaml';

  const { code, stdout } = await runWardctl(['simulate', '--rehearse', 'rehearsal', '--json'], { cwd, env });

  parseOutput('simulate', stdout);
  expect(code).toBe(0);
  expect(await readFile(join(cwd, 'rehearsal', file), 'utf8')).toBe(
    await readFile(join(sample, file), 'utf8'),
  );
});

test('does not write a copy over a folder that is there', async () => {
  const cwd = await city();

  const { code, stderr } = await runWardctl(['simulate', '--rehearse', 'inventory'], { cwd, env });

  expect(code).toBe(64);
  expect(stderr).toMatch(/--rehearse inventory: it is there already/);
});
