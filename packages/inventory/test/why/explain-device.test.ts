import { formatPosition } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { type ExplainedSetting, explainDevice } from '../../src/index.ts';
import { changed, type Files, files, writeFiles } from '../temporary-city.ts';

const camera = 'vn01-00070-rs-0001';

function why(id: string, name?: string, changes: Files = {}): string[] {
  const directory = writeFiles({ ...files, ...changes });
  return explainDevice(directory, id, name).settings.flatMap((setting) => lines(setting, directory));
}

/** `settings.port = 80`, then each layer: `  model 80 models/axis.yaml:3:9`. */
function lines({ path, value, sources }: ExplainedSetting, directory: string): string[] {
  return [
    `${path} = ${JSON.stringify(value)}`,
    ...sources.map(({ layer, says, value: written, position }) => {
      const place = position === undefined ? 'wardctl' : formatPosition(position).slice(directory.length + 1);
      return `  ${layer} ${says === 'sets' ? JSON.stringify(written) : says} ${place}`;
    }),
  ];
}

test('a value is explained by every layer that speaks of it, with its place', () => {
  const changes = changed(
    'wards/a.yaml',
    'sites:\n',
    'defaults: { camera: { settings: { encoder: { main: { bitrateKbps: 3000 } } } } }\nsites:\n',
  );
  const text = String(changes['wards/a.yaml']).replace(
    'ownership: budget\n',
    'ownership: budget\n    settings:\n      encoder:\n        main: { bitrateKbps: 6000 }\n',
  );

  expect(why(camera, 'encoder.main.bitrateKbps', { 'wards/a.yaml': text })).toEqual([
    'settings.encoder.main.bitrateKbps = 6000',
    '  ward 3000 wards/a.yaml:4:67',
    '  placement 2500 fleet.yaml:9:89',
    '  device 6000 wards/a.yaml:29:30',
  ]);
});

test('null removes, and is shown at its place', () => {
  const changes = changed(
    'wards/b.yaml',
    'serial: S21',
    'settings: { encoder: { main: { codec: null } } }\n    serial: S21',
  );

  expect(why('vn01-00160-rs-0001', 'codec', changes)).toEqual([
    'settings.encoder.main.codec = undefined',
    '  placement "H265" fleet.yaml:9:43',
    '  device removes wards/b.yaml:21:43',
  ]);
});

test('the id of the device stands where the layers say so', () => {
  expect(why(camera, 'credential')).toEqual([
    `credential = "file:secrets.json#${camera}"`,
    '  city "file:secrets.json#{id}" fleet.yaml:11:25',
  ]);
});

test('a value of a model has its place in the file of the vendor', () => {
  expect(why(camera, 'stream')).toEqual([
    'stream.port = 554',
    '  built-in 554 wardctl',
    'stream.path = "/main"',
    '  model "/main" models/hikvision.yaml:4:21',
  ]);
});

test('recorders have their own values', () => {
  expect(why('vn01-00070-rec-01', 'image.digest')).toEqual([
    `image.digest = "sha256:${'1'.repeat(64)}"`,
    '  city "sha256:1111111111111111111111111111111111111111111111111111111111111111" fleet.yaml:15:38',
  ]);
});

test('a setting that nothing sets has no source', () => {
  expect(why(camera, 'settings.encoder.sub.width')).toEqual(['settings.encoder.sub.width = undefined']);
});

test('without a name every setting is there, in the order of the schema', () => {
  const names = why(camera)
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.split(' ')[0]);

  expect(names.slice(0, 3)).toEqual(['id', 'name.vi', 'site']);
  expect(names).toEqual(
    expect.arrayContaining(['retention', 'settings.hostname', 'settings.clock.ntpServers']),
  );
  expect(names.filter((name) => /^(limits|bounds)/.test(name ?? ''))).toEqual([]);
});

test('a file that has nothing to do with the device may be broken', () => {
  expect(why(camera, 'serial', { 'wards/b.yaml': 'ward: [\n' })).toEqual([
    'serial = "S11"',
    '  device "S11" wards/a.yaml:21:13',
  ]);
});

test('a file that the device needs must not be broken', () => {
  expect(() => why(camera, 'serial', { 'models/hikvision.yaml': 'vendor: [\n' })).toThrow(
    expect.objectContaining({ code: 'inventory/invalid' }),
  );
});

test('an id that its file writes in another way is found', () => {
  const changes = changed('wards/a.yaml', `- id: ${camera}`, '- id: "vn01\\u002d00070-rs-0001"');

  expect(why(camera, 'serial', changes)[0]).toBe('serial = "S11"');
});

test('an unknown device is refused with the one that may be meant', () => {
  expect(() => why('vn01-00070-rs-0003')).toThrow(
    expect.objectContaining({
      code: 'selection/empty',
      hint: expect.stringMatching(/^Did you mean "vn01-00070-rs-000\d"\?$/),
    }),
  );
});
