import { beforeEach, expect, test } from 'vitest';
import { needsEngine } from '../needs-engine.ts';
import { startVirtualWard, ward } from '../virtual-ward.ts';

const file = 'wards/bat-trang.yaml';
const camera = 'mr-0001';
const networkOf = (...path: readonly string[]) => [
  'cameras',
  `${ward}-${camera}`,
  'settings',
  'network',
  ...path,
];

beforeEach(needsEngine);

test('what may cut a camera off is told by the plan, refused before anything is sent, and done when allowed', async () => {
  await using city = await startVirtualWard();
  const run = (...args: readonly string[]) => city.run(...args, '--on', `*-${camera}`);
  await run('apply', '--yes');
  await city.set(file, networkOf('addressFilter'), { type: 'allow', addresses: ['127.0.0.0/8'] });

  const plan = await run('plan');
  const written = city.camera(camera).state.writes.length;
  const refused = await run('apply', '--yes');
  const untouched = city.camera(camera).state.writes.length;
  const allowed = await run('apply', '--yes', '--allow-risky');
  const again = await run('plan');

  expect(plan.stdout).toMatch(
    /Changes that may cut a device off\n +! vn01-00577-mr-0001: network\.addressFilter from what it has to allow 127\.0\.0\.0\/8\n +apply refuses this without --allow-risky\./,
  );
  expect([refused.code, untouched]).toEqual([3, written]);
  expect(refused.stderr).toMatch(/makes 1 change that may cut a device off; nothing was touched/);
  expect(refused.stderr).toMatch(/--allow-risky/);
  expect(allowed.code).toBe(0);
  expect(city.camera(camera).state.settings.reach.addressFilter.type).toBe('Allow');
  expect(again.stdout).toMatch(/Nothing to do\./);
});

test('a filter that shuts wardctl out is refused whatever is allowed', async () => {
  await using city = await startVirtualWard();
  const run = (...args: readonly string[]) => city.run(...args, '--on', `*-${camera}`);
  await city.set(file, networkOf('addressFilter'), { type: 'allow', addresses: ['10.99.0.0/16'] });

  const { code, stdout } = await run('apply', '--yes', '--allow-risky');

  expect(code).toBe(1);
  expect(stdout).toMatch(/it would shut 127\.\S+ out, which is us/);
  expect(city.camera(camera).state.settings.reach.addressFilter.networks).toEqual([]);
});

test('a shorter retention on the camera loses footage, and is allowed as such', async () => {
  await using city = await startVirtualWard();
  const run = (...args: readonly string[]) => city.run(...args, '--on', `*-${camera}`);
  await city.set(file, ['cameras', `${ward}-${camera}`, 'settings', 'recording'], { maxRetentionDays: 14 });

  const refused = await run('apply', '--yes');
  const allowed = await run('apply', '--yes', '--allow-footage-loss');

  expect(refused.code).toBe(3);
  expect(refused.stdout).toMatch(/footage on the camera older than 14 days will be deleted/);
  expect(allowed.code).toBe(0);
  expect(city.camera(camera).state.settings.recording.maximumRetention).toBe('P14D');
});
