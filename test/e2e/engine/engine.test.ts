import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { runWardctl } from '../run-wardctl.ts';
import { startVirtualWard } from '../virtual-ward.ts';

const nowhere = {
  WARDCTL_PULUMI: '',
  WARDCTL_CACHE: '/nonexistent',
  PATH: '/nonexistent',
  PULUMI_HOME: '/nonexistent',
};

test('says where it looked when there is no engine', async () => {
  const { code, stdout } = await runWardctl(['engine', 'status', '--json'], { cwd: tmpdir(), env: nowhere });

  const { engine, error } = parseOutput<{ engine: null; error: { code: string } }>('engine-status', stdout);
  expect(code).toBe(1);
  expect(engine).toBeNull();
  expect(error.code).toBe('engine/missing');
});

test.each([
  ['none is installed', nowhere],
  ['the named one is not there', { WARDCTL_PULUMI: '/nonexistent/pulumi' }],
])('apply says how to get an engine when %s, and touches nothing', async (_, env) => {
  await using city = await startVirtualWard();
  const before = city.camera('mr-0001').snapshot();

  const { code, stderr } = await city.runWith(env, 'apply', '--yes', '--on', '*-mr-0001');

  expect(code).toBe(1);
  expect(stderr).toMatch(/^error engine\/missing: /m);
  expect(stderr).toMatch(/WARDCTL_PULUMI/);
  expect(city.camera('mr-0001').snapshot()).toEqual(before);
});
