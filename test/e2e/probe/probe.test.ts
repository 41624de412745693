import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { planted, startVirtualWard, ward } from '../virtual-ward.ts';

interface Probed {
  readonly summary: Readonly<Record<string, number>>;
  readonly devices: readonly {
    readonly id: string;
    readonly state: string;
    readonly error?: { readonly code: string };
    readonly camera?: { readonly clockOffsetSeconds: number | null; readonly firmware: string };
  }[];
}

test('goes on past a camera that is off, a wrong password, a wrong serial and a wrong clock', async () => {
  await using city = await startVirtualWard();
  await city.camera('mr-0001').unplug();
  await city.refuseCredential('mr-0002');
  city.camera('mr-0003').faults.identity = { serial: 'SOMEBODY-ELSE' };
  city.camera('rs-0001').faults.clockOffsetSeconds = 3_600;

  const { code, stdout } = await city.run('probe', '--json', '--on', '*-mr-*', '--on', '*-rs-*');

  const { devices } = parseOutput<Probed>('probe', stdout);
  const found = Object.fromEntries(
    devices.map(({ id, state, error }) => [id.replace(`${ward}-`, ''), error?.code ?? state]),
  );
  expect(code).toBe(1);
  expect(found).toEqual({
    'mr-0001': 'device/unreachable',
    'mr-0002': 'device/unauthorized',
    'mr-0003': 'device/identity-mismatch',
    'rs-0001': 'ok',
    'rs-0002': 'ok',
    'rs-0003': 'ok',
  });
  const clock = devices.find(({ id }) => id.endsWith('rs-0001'))?.camera?.clockOffsetSeconds ?? 0;
  expect(Math.abs(clock - 3_600)).toBeLessThan(30);
});

test('tries a wrong password once only', async () => {
  await using city = await startVirtualWard();
  await city.refuseCredential('mr-0002');

  const { code } = await city.run('probe', '--on', '*-mr-0002');

  expect(code).toBe(1);
  expect(city.camera('mr-0002').state.failedSignIns).toBe(1);
});

test('ends with 5 when devices only did not answer', async () => {
  await using city = await startVirtualWard();
  await city.camera('mr-0001').unplug();

  const { code, stdout, stderr } = await city.run('probe', '--on', '*-mr-*');

  expect(code).toBe(5);
  expect(stdout).toMatch(/… pending +mr-0001 +connection refused/);
  expect(stderr).toMatch(/2 done, 1 pending/);
});

test('writes nothing to any device', async () => {
  await using city = await startVirtualWard();
  const before = city.desired.cameras.map(({ id }) => city.camera(id.replace(`${ward}-`, '')).snapshot());

  await city.run('probe', '--on', '*-mr-*', '--on', '*-rs-*');

  const after = city.desired.cameras.map(({ id }) => city.camera(id.replace(`${ward}-`, '')).snapshot());
  expect(after).toEqual(before);
});

test('compares every camera with what the inventory wants', async () => {
  await using city = await startVirtualWard();

  const { code, stdout } = await city.run('probe', '--on', '*-mr-0001', '--on', '*-mr-0002');

  expect(code).toBe(0);
  expect(stdout).toMatch(/Different from the inventory/);
  expect(stdout).toMatch(/encoder\.main\.bitrateKbps +4096 -> 4000 +2 cameras/);
});

test('shows no password, however it is asked', async () => {
  await using city = await startVirtualWard();
  await city.refuseCredential('mr-0002');

  const text = await city.run('probe', '--on', '*-mr-*', '--events', 'events.jsonl');
  const json = await city.run('probe', '--on', '*-mr-*', '--json');

  const files = await city.leftTexts();
  const left = [...files.values(), text.stdout, text.stderr, json.stdout, json.stderr];
  expect(left.filter((output) => output.includes(planted))).toEqual([]);
  expect([...files.keys()].filter((file) => file.endsWith('probe.sqlite'))).toHaveLength(1);
});
