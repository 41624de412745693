import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppliedWard, resultsOf, statusesOf } from '../support/applied-ward.ts';
import { enginePart } from '../support/engine.ts';
import { filesWith } from '../support/files-with.ts';
import { describeWith } from '../support/real-part.ts';
import { startVirtualWard, type VirtualWard } from '../support/virtual-ward.ts';

const [one, two, three] = ['vn01-00070-mr-0001', 'vn01-00070-mr-0002', 'vn01-00070-mr-0003'];

describeWith(enginePart)('apply through the real engine', () => {
  let virtual: VirtualWard;
  let applied: AppliedWard;

  beforeAll(async () => {
    virtual = await startVirtualWard(3);
  });

  beforeEach(() => {
    for (const { faults } of virtual.devices)
      for (const name of Object.keys(faults)) delete faults[name as keyof typeof faults];
    applied = new AppliedWard(virtual);
  });

  afterAll(() => virtual.close());

  test('brings the settings to the devices, and then has nothing to do', async () => {
    const report = await applied.apply(applied.ward());

    expect(statusesOf(report)).toEqual({ [one]: 'done', [two]: 'done', [three]: 'done' });
    expect(virtual.devices.map(({ state }) => state.settings.hostname)).toEqual([one, two, three]);
    expect((await applied.plan(applied.ward())).wards[0]?.actions).toEqual([]);
  });

  test('writes only the device whose setting changed', async () => {
    await applied.apply(applied.ward());
    const before = virtual.devices.map(({ state }) => state.requests);

    const report = await applied.apply(
      applied.ward((camera) =>
        camera.id === two ? { ...camera, settings: { ...camera.settings, hostname: 'gate-2' } } : camera,
      ),
    );

    expect(statusesOf(report)).toEqual({ [two]: 'done' });
    expect(virtual.devices[1]?.state.settings.hostname).toBe('gate-2');
    expect([0, 2].map((index) => virtual.devices[index]?.state.requests)).toEqual([before[0], before[2]]);
  });

  test('gives every trouble its own state, and the other cameras go on', async () => {
    await virtual.devices[0]?.unplug();
    Object.assign(virtual.devices[1]?.faults ?? {}, { identity: { serial: 'ANOTHER' } });

    const report = await applied.apply(applied.ward());
    await virtual.devices[0]?.plugIn();

    expect(statusesOf(report)).toEqual({
      [one]: 'pending device/unreachable',
      [two]: 'failed device/identity-mismatch',
      [three]: 'done',
    });
  });

  test('heals what was pending at the next apply, and nothing else', async () => {
    Object.assign(virtual.devices[0]?.faults ?? {}, { offline: true });
    await applied.apply(applied.ward());
    delete virtual.devices[0]?.faults.offline;

    const report = await applied.apply(applied.ward());

    expect(resultsOf(report).map(({ name, operation, status }) => ({ name, operation, status }))).toEqual([
      { name: one, operation: 'retry', status: 'done' },
    ]);
    expect((await applied.recorded()).resources.size).toBe(3);
  });

  test('says not-applied of a camera that accepts and ignores', async () => {
    const hostname = 'never-taken';
    Object.assign(virtual.devices[2]?.faults ?? {}, { ignores: ['SetHostname'] });

    const report = await applied.apply(applied.ward((camera) => ({ ...camera, settings: { hostname } })));

    expect(statusesOf(report)[three ?? '']).toBe('failed device/not-applied');
    expect(resultsOf(report).find(({ name }) => name === three)?.message).toMatch(
      /hostname is .* instead of never-taken/,
    );
  });

  test('refuses a plan when another apply came first', async () => {
    const ward = applied.ward();
    const plan = await applied.plan(ward);
    await applied.apply(ward);

    const report = await applied.apply(ward, { plan });

    expect(report.wards).toMatchObject([{ status: 'failed', code: 'plan/moved' }]);
  });

  test('refuses in the provider what the plan does not say', async () => {
    const plan = await applied.plan(applied.ward());
    const other = applied.ward((camera) =>
      camera.id === one ? { ...camera, settings: { hostname: 'smuggled' } } : camera,
    );

    const report = await applied.apply(other, { plan });

    expect(statusesOf(report)).toEqual({ [one]: 'failed plan/refused', [two]: 'done', [three]: 'done' });
    expect(virtual.devices[0]?.state.settings.hostname).not.toBe('smuggled');
  });

  test('a polite stop finishes devices in flight and the next apply does the rest', async () => {
    const stop = new AbortController();
    Object.assign(virtual.devices[0]?.faults ?? {}, { slowMs: 100 });
    setTimeout(() => stop.abort(), 700);

    const report = await applied.apply(
      applied.ward((camera) => ({
        ...camera,
        settings: { ...camera.settings, hostname: `stop-${camera.id}` },
      })),
      { stop: stop.signal },
    );
    delete virtual.devices[0]?.faults.slowMs;
    const next = await applied.apply(applied.ward());

    expect(report.wards).toHaveLength(1);
    expect(next.wards.every(({ status }) => status === 'done')).toBe(true);
    expect((await applied.plan(applied.ward())).wards[0]?.actions).toEqual([]);
  });

  test('keeps every password out of state, report and engine output', async () => {
    await applied.apply(applied.ward());

    expect(filesWith(applied.directory, ['vn01-00070-mr-0001'])).not.toEqual([]);
    expect(filesWith(applied.directory, [virtual.password, encodeURIComponent(virtual.password)])).toEqual(
      [],
    );
  });
});
