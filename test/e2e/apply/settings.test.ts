import { beforeEach, expect, test } from 'vitest';
import { needsEngine } from '../needs-engine.ts';
import { parseOutput } from '../output-schema.ts';
import { startVirtualWard, ward } from '../virtual-ward.ts';

interface Applied {
  readonly report?: {
    readonly wards: readonly {
      readonly results: readonly {
        readonly device: string;
        readonly code?: string;
        readonly message?: string;
        readonly evidence?: {
          readonly results?: readonly { readonly path: string; readonly result: string }[];
        };
      }[];
    }[];
  };
}

const file = 'wards/bat-trang.yaml';
const settingOf = (id: string, ...path: readonly string[]) => [
  'cameras',
  `${ward}-${id}`,
  'settings',
  ...path,
];

function square(id: string, side: number) {
  return {
    id,
    polygon: [
      [0, 0],
      [side, 0],
      [side, side],
      [0, side],
    ],
  };
}

beforeEach(needsEngine);

test('one refused setting is told, the others are applied, and the next run does only the rest', async () => {
  await using city = await startVirtualWard();
  const guard = { level: 'user', credential: 'env:GUARD' };
  await city.set(file, settingOf('in-0001', 'accounts'), { guard });
  const [weak, strong] = [{ GUARD: 'guard:a' }, { GUARD: 'guard:Str0ng-enough!' }];
  const camera = city.camera('in-0001');

  const first = await city.runWith(weak, 'apply', '--yes', '--json', '--on', '*-in-0001');
  const [result] = parseOutput<Applied>('apply', first.stdout).report?.wards[0]?.results ?? [];
  const hostname = camera.state.settings.hostname;
  const plan = await city.run('plan', '--on', '*-in-0001');
  const written = camera.state.writes.length;
  const second = await city.runWith(strong, 'apply', '--yes', '--on', '*-in-0001');
  const third = await city.run('plan', '--on', '*-in-0001');

  expect(first.code).toBe(1);
  expect(result).toMatchObject({ device: `${ward}-in-0001`, code: 'device/not-applied' });
  expect(result?.message).toMatch(
    /2 of \d+ settings not applied: accounts\.guard\.level, accounts\.guard\.credentialVersion refused: CreateUsers .*PasswordTooWeak/,
  );
  expect(result?.evidence?.results).toContainEqual(
    expect.objectContaining({ path: 'encoder.main.bitrateKbps', result: 'applied' }),
  );
  expect(hostname).toBe(`${ward}-in-0001`);
  expect(plan.stdout).toMatch(
    /~ finish 1 camera {2}in-0001\n +in-0001 {2}device\/not-applied {2}2 of \d+ settings/,
  );
  expect([second.code, camera.state.writes.slice(written)]).toEqual([0, ['CreateUsers']]);
  expect(third.stdout).toMatch(/Nothing to do\./);
});

test('a failed update shows the same change again, and passwords that were taken are not written twice', async () => {
  await using city = await startVirtualWard();
  const camera = city.camera('in-0001');
  const passwords = { GUARD: 'guard:Str0ng-enough!', WEAK: 'night:a' };
  const run = (...args: readonly string[]) => city.runWith(passwords, ...args, '--on', '*-in-0001');
  await run('apply', '--yes');
  await city.set(file, settingOf('in-0001', 'accounts'), {
    guard: { level: 'user', credential: 'env:GUARD' },
    night: { level: 'user', credential: 'env:WEAK' },
  });

  const first = await run('apply', '--yes');
  const written = camera.state.writes.length;
  const plan = await run('plan');
  const second = await run('apply', '--yes');

  expect([first.code, second.code]).toEqual([1, 1]);
  expect(plan.stdout).toMatch(/accounts\.night\.level +-> user/);
  expect(plan.stdout).toMatch(/in-0001 {2}device\/not-applied {2}2 of \d+ settings not applied/);
  expect(camera.state.writes.slice(written)).toEqual(['CreateUsers']);
});

test('an account that may not write costs one refused write, and the level that it needs is told', async () => {
  await using city = await startVirtualWard();
  const camera = city.camera('in-0001');
  const run = (...args: readonly string[]) =>
    city.runWith({ GUARD: 'guard:Str0ng-enough!' }, ...args, '--on', '*-in-0001');
  await city.set(file, settingOf('in-0001', 'accounts'), {
    guard: { level: 'user', credential: 'env:GUARD' },
  });
  await run('apply', '--yes');
  await city.set(file, settingOf('in-0001', 'accounts'), {});
  await city.set(file, ['cameras', `${ward}-in-0001`, 'credential'], 'env:GUARD');
  await city.set(file, settingOf('in-0001', 'encoder', 'main', 'bitrateKbps'), 1_000);
  await city.set(file, settingOf('in-0001', 'osd', 'name'), 'x');
  const [before, written] = [camera.snapshot(), camera.state.writes.length];

  const { code, stdout } = await run('apply', '--yes');

  expect(code).toBe(1);
  expect(stdout).toMatch(/in-0001 +camera +device\/role-too-low/);
  expect(stdout).toMatch(/SetVideoEncoderConfiguration .*the account may not do this/);
  expect(stdout).toMatch(/Give the account the level Administrator/);
  expect(camera.snapshot()).toEqual(before);
  expect(camera.state.writes.slice(written)).toEqual([]);
});

test('masks neither go nor shrink unless that is allowed', async () => {
  await using city = await startVirtualWard();
  const camera = city.camera('in-0001');
  const masks = settingOf('in-0001', 'masks');
  await city.set(file, masks, [square('door', 0.8), square('yard', 0.4)]);
  const made = await city.run('apply', '--yes', '--on', '*-in-0001');
  const before = camera.snapshot();
  await city.set(file, masks, [square('door', 0.4)]);

  const plan = await city.run('plan', '--on', '*-in-0001');
  const refused = await city.run('apply', '--yes', '--on', '*-in-0001');
  const after = camera.snapshot();
  const allowed = await city.run('apply', '--yes', '--on', '*-in-0001', '--allow-mask-removal');

  expect(made.code).toBe(0);
  expect(plan.stdout).toMatch(
    /! vn01-00577-in-0001: the mask door shrinks: 75 % of what it hides will be shown\n/,
  );
  expect(plan.stdout).not.toMatch(/the mask yard/);
  expect(refused.code).toBe(3);
  expect(refused.stderr).toMatch(
    /error plan\/refused: the plan shows what 1 privacy mask hides; nothing was touched/,
  );
  expect(refused.stderr).toMatch(/--allow-mask-removal/);
  expect(after).toEqual(before);
  expect(allowed.code).toBe(0);
  expect(camera.state.settings.masks).toHaveLength(1);
});

test('a camera leaves management only when that is allowed, and keeps its settings', async () => {
  await using city = await startVirtualWard();
  await city.run('apply', '--yes', '--on', '*-mr-0001');
  const before = city.camera('mr-0001').snapshot();
  await city.set(file, ['cameras', `${ward}-mr-0001`, 'status'], 'planned');

  const refused = await city.run('apply', '--yes');
  const allowed = await city.run('apply', '--yes', '--allow-device-removal');

  expect(refused.code).toBe(3);
  expect(refused.stdout).toMatch(/! vn01-00577-mr-0001: no longer managed; the camera keeps its settings/);
  expect(refused.stderr).toMatch(/takes 1 device out of management; nothing was touched/);
  expect(allowed.code).toBe(0);
  expect(city.camera('mr-0001').snapshot()).toEqual(before);
});
