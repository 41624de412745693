import { expect, test } from 'vitest';
import { plainPaint } from '../../src/views/paint.ts';
import { planView } from '../../src/views/plan.ts';
import { cameraUpdate, literalAction, literalPlan } from './literal-plan.ts';

const options = { paint: plainPaint, names: new Map([['vn01-00070', 'Phường Hoàn Kiếm']]), needs: [] };
const ids = (numbers: readonly number[]) => numbers.map((number) => `vn01-00070-mr-000${number}`);

test('says that there is nothing to do', () => {
  const text = planView(literalPlan({ 'vn01-00070': [] }, 7), options);

  expect(text).toBe('7 unchanged\nNothing to do.');
});

test('folds what is alike, lists who is not, and ends with the counts', () => {
  const alike = ids([1, 2, 3, 4]).map((id) =>
    cameraUpdate(id, ['settings.clock.ntpServers', ['pool.ntp.org'], ['10.1.0.123']]),
  );
  const outlier = cameraUpdate('vn01-00070-mr-0005', ['settings.encoder.main.bitrateKbps', 6000, 4000]);

  const text = planView(literalPlan({ 'vn01-00070': [...alike, outlier] }, 2), options);

  expect(text).toMatchInlineSnapshot(`
    "vn01-00070  Phường Hoàn Kiếm
      ~ update 5 cameras  mr-0001, mr-0002 … mr-0005
          clock.ntpServers          pool.ntp.org -> 10.1.0.123  4 cameras
          encoder.main.bitrateKbps  6000 -> 4000                mr-0005

    5 to update, 2 unchanged"
  `);
});

test('lists every camera whose footage would be lost, in a block of its own', () => {
  const losses = ids([1, 2, 3, 4]).map((id) => {
    return { kind: 'footage', text: `${id}: footage older than 10 days will be deleted` } as const;
  });
  const policy = { device: 'vn01-00070-rec-01', type: 'wardctl:index:RetentionPolicy' } as const;

  const text = planView(
    literalPlan({ 'vn01-00070': [literalAction({ ...policy, operation: 'update', losses })] }),
    options,
  );

  for (const loss of losses) expect(text).toContain(`  ! ${loss.text}\n`);
  expect(text).toContain('apply refuses this without --allow-footage-loss.');
});

test('says once what is the same in several wards, and in how many', () => {
  const wards = ['vn01-00070', 'vn01-00071', 'vn01-00072'];
  const update = (ward: string) =>
    cameraUpdate(`${ward}-mr-0001`, ['settings.clock.timeZone', 'UTC0', 'ICT-7']);

  const text = planView(
    literalPlan(Object.fromEntries(wards.map((ward) => [ward, [update(ward)]]))),
    options,
  );

  expect(text).toMatchInlineSnapshot(`
    "In several wards
      ~ update 3 cameras
          clock.timeZone  UTC0 -> ICT-7  3 cameras in 3 wards

    vn01-00070  Phường Hoàn Kiếm
      ~ update 1 camera  mr-0001

    vn01-00071
      ~ update 1 camera  mr-0001

    vn01-00072
      ~ update 1 camera  mr-0001

    3 to update"
  `);
});

test('describes a new camera by what it will be like', () => {
  const camera = literalAction({
    device: 'vn01-00070-mr-0001',
    operation: 'create',
    type: 'wardctl:index:Camera',
    changes: [
      { path: 'serial', after: 'X' },
      {
        path: 'settings',
        after: {
          hostname: 'vn01-00070-mr-0001',
          clock: { mode: 'ntp', ntpServers: ['10.1.0.123'], timeZone: 'ICT-7' },
          encoder: { main: { codec: 'H265', width: 2560, height: 1440, bitrateKbps: 4000 } },
        },
      },
    ],
  });

  const text = planView(literalPlan({ 'vn01-00070': [camera] }), options);

  expect(text).toMatchInlineSnapshot(`
    "vn01-00070  Phường Hoàn Kiếm
      + create 1 camera  mr-0001
          clock        ntp · 10.1.0.123 · ICT-7
          host name    its id
          main stream  H265 2560x1440 4000 kbit/s

    1 to create"
  `);
});

test('says why a resource was left unfinished', () => {
  const retry = literalAction({
    device: 'vn01-00070-mr-0001',
    operation: 'retry',
    type: 'wardctl:index:Camera',
    unfinished: ['device/unreachable: vn01-00070-mr-0001: no connection to 10.1.70.11:80, after 12 ms'],
  });

  const text = planView(literalPlan({ 'vn01-00070': [retry] }), options);

  expect(text).toContain('~ finish 1 camera  mr-0001\n      mr-0001  device/unreachable  no connection\n');
});

test('says a reason once that several devices have, and no more of it than a line', () => {
  const retries = ids([1, 2, 3]).map((device, index) =>
    literalAction({
      device,
      operation: 'retry',
      type: 'wardctl:index:Camera',
      unfinished: [`device/timeout: ${device}: GetNTP after ${index + 3} ms: ${'no answer '.repeat(20)}`],
    }),
  );

  const lines = planView(literalPlan({ 'vn01-00070': retries }), options).split('\n');

  expect(lines.filter((line) => line.includes('device/timeout'))).toEqual([
    expect.stringMatching(/^ {6}mr-0001, mr-0002, mr-0003 {2}device\/timeout {2}GetNTP: no answer no .*…$/),
  ]);
});

test('keeps each kind of loss apart, with the flag that allows it', () => {
  const losses = [
    { kind: 'devices', text: 'vn01-00070-mr-0002: no longer managed' },
    { kind: 'masks', text: 'vn01-00070-mr-0001: the mask door goes' },
  ] as const;
  const update = { ...cameraUpdate('vn01-00070-mr-0001', ['settings.hostname', 'a', 'b']), losses };

  const text = planView(literalPlan({ 'vn01-00070': [update] }), options);

  expect(text).toContain(`
Hidden parts of pictures that will be shown
  ! vn01-00070-mr-0001: the mask door goes
  apply refuses this without --allow-mask-removal.

Devices that go out of management
  ! vn01-00070-mr-0002: no longer managed
  apply refuses this without --allow-device-removal.
`);
});

test('says in one line what the accounts of the cameras must be allowed', () => {
  const update = cameraUpdate('vn01-00070-mr-0001', ['settings.hostname', 'a', 'b']);
  const needs = [
    { level: 'administrator', cameras: 1, operations: ['SetHostname', 'SetNTP', 'SetUser', 'SetDNS'] },
    { level: 'operator', cameras: 40, operations: ['SetMask'] },
  ] as const;

  const text = planView(literalPlan({ 'vn01-00070': [update] }), { ...options, needs });

  expect(text).toContain(
    'Needs: Administrator on 1 camera (SetHostname, SetNTP, SetUser, …), Operator on 40 cameras (SetMask)\n1 to update',
  );
});

test('takes masks for parts of the picture, and cameras that are named after themselves for alike', () => {
  const mask = (id: string, right: number) => ({
    id,
    polygon: [
      [0, 0],
      [right, 0],
      [right, 1],
      [0, 1],
    ],
  });
  const updates = ids([1, 2]).map((id) =>
    cameraUpdate(
      id,
      ['settings.hostname', 'ipcam', id],
      ['settings.masks', [mask('door', 0.4), mask('yard', 1)], [mask('door', 0.8), mask('yard', 1)]],
      ['settings.network.protocols.http.enabled', true, false],
    ),
  );

  const text = planView(literalPlan({ 'vn01-00070': updates }), options);

  expect(text).toMatchInlineSnapshot(`
    "vn01-00070  Phường Hoàn Kiếm
      ~ update 2 cameras  mr-0001, mr-0002
          hostname                        ipcam -> {id}
          masks.door                      4 corners, 10 % of the picture -> 4 corners, 20 % of the picture
          network.protocols.http.enabled  on -> off

    2 to update"
  `);
});
