import type { ExplainedDevice, ExplainedSetting } from '@wardctl/inventory';
import { expect, test } from 'vitest';
import { plainPaint } from '../../src/views/paint.ts';
import { whyView } from '../../src/views/why.ts';

const position = (file: string, line: number) => ({ file, line, column: 9 });

const bitrate: ExplainedSetting = {
  path: 'settings.encoder.main.bitrateKbps',
  value: 6000,
  sources: [
    { layer: 'model', says: 'sets', value: 1000, position: position('models/axis.yaml', 3) },
    { layer: 'model', says: 'sets', value: 2000, position: position('models/axis.yaml', 7) },
    { layer: 'device', says: 'sets', value: 6000, position: position('wards/a.yaml', 12) },
  ],
};

const removed: ExplainedSetting = {
  path: 'settings.hostname',
  sources: [
    { layer: 'built-in', says: 'sets', value: '{id}' },
    { layer: 'ward', says: 'removes', position: position('wards/a.yaml', 5) },
  ],
};

function explained(...settings: ExplainedSetting[]): ExplainedDevice {
  const layers = ['built-in', 'city', 'ward', 'site', 'model', 'placement', 'device'] as const;
  return { device: 'vn01-00070-mr-0001', kind: 'camera', layers, settings };
}

test('one setting shows every layer, and marks the one that wins', () => {
  expect(whyView(explained(bitrate), plainPaint)).toMatchInlineSnapshot(`
    "vn01-00070-mr-0001 settings.encoder.main.bitrateKbps = 6000

       built-in   -
       city       -
       ward       -
       site       -
       model      1000  models/axis.yaml:3:9
       model      2000  models/axis.yaml:7:9
       placement  -
    >  device     6000  wards/a.yaml:12:9"
  `);
});

test('a layer that removes says so', () => {
  expect(whyView(explained(removed), plainPaint)).toMatchInlineSnapshot(`
    "vn01-00070-mr-0001 settings.hostname = removed

       built-in   {id}               built in
       city       -
    >  ward       null (removes it)  wards/a.yaml:5:9
       site       -
       model      -
       placement  -
       device     -"
  `);
});

test('several settings show only what wins', () => {
  const servers: ExplainedSetting = {
    path: 'settings.clock.ntpServers',
    value: ['10.1.0.1', '10.1.0.2'],
    sources: [{ layer: 'city', says: 'sets', value: [], position: position('fleet.yaml', 6) }],
  };

  expect(
    whyView(explained(bitrate, removed, servers, { path: 'audio.enabled', sources: [] }), plainPaint),
  ).toMatchInlineSnapshot(`
    "vn01-00070-mr-0001
      settings.encoder.main.bitrateKbps  6000                      device  wards/a.yaml:12:9
      settings.hostname                  removed                   ward    wards/a.yaml:5:9
      settings.clock.ntpServers          ["10.1.0.1", "10.1.0.2"]  city    fleet.yaml:6:9
      audio.enabled                      not set                   -"
  `);
});
