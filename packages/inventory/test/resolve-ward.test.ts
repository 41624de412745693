import { expect, test } from 'vitest';
import { changed, type Files, files, load } from './temporary-city.ts';

async function firstCamera(changes: Files) {
  const { problems, wards } = await load(changes);
  expect(problems).toEqual([]);
  return wards[0]?.cameras[0];
}

test('a camera resolves to plain data with every layer in it', async () => {
  const camera = await firstCamera({});

  expect(camera).toEqual({
    id: 'vn01-00070-rs-0001',
    ward: 'vn01-00070',
    site: 'street',
    recorder: 'vn01-00070-rec-01',
    name: { vi: 'Ngõ 1' },
    address: '10.1.0.11',
    port: 80,
    protocol: 'http',
    serial: 'S11',
    mac: '44:19:b6:00:01:01',
    model: 'hikvision/DS-1',
    placement: 'residential',
    ownership: 'budget',
    control: 'configure',
    credential: { reference: 'file:secrets.json#vn01-00070-rs-0001', version: 1 },
    stream: { port: 554, path: '/main' },
    retention: { class: 'ward', floorDays: 30, days: 30, ceilingDays: 45 },
    settings: {
      clock: { mode: 'ntp', ntpServers: ['10.1.0.123', '10.1.0.124'], timeZone: 'ICT-7' },
      hostname: 'vn01-00070-rs-0001',
      discovery: 'non-discoverable',
      encoder: { main: { codec: 'H265', width: 2560, height: 1440, bitrateKbps: 2500 } },
    },
  });
});

test('a recorder resolves to plain data with every layer in it', async () => {
  const { wards } = await load();

  expect(wards[0]?.recorders).toEqual([
    {
      id: 'vn01-00070-rec-01',
      ward: 'vn01-00070',
      site: 'street',
      kind: 'mediamtx',
      address: '10.1.0.2',
      port: 22,
      hostKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINos3FwGDfxpUCsz5VD7WBaNW/Rww6zaKAbMWV4l0EK3'],
      credential: { reference: 'file:secrets.json#vn01-00070-rec-01', version: 1 },
      image: { name: 'mediamtx', digest: `sha256:${'1'.repeat(64)}` },
      storage: { path: '/srv/footage', sizeTB: 4 },
      channels: 64,
      segmentSeconds: 900,
    },
  ]);
});

/** Each layer sets the ONVIF port; `upTo` is the highest that does. */
function portsIn(layers: readonly string[]): Files {
  const on = (layer: string, text: string) => (layers.includes(layer) ? text : '');
  const encoder = (kbps: number) => `settings: { encoder: { main: { bitrateKbps: ${kbps} } } }`;
  return {
    'fleet.yaml': files['fleet.yaml']
      .replace('bitrateKbps: 2500', on('placement', 'bitrateKbps: 5000'))
      .replace('#{id}" }', `#{id}"${on('city', `, ${encoder(1000)}`)} }`),
    'models/hikvision.yaml': files['models/hikvision.yaml'].replace(
      'stream:',
      `${on('model', `${encoder(4000)}\n    `)}stream:`,
    ),
    'wards/a.yaml': files['wards/a.yaml']
      .replace('sites:\n', `${on('ward', `defaults: { camera: { ${encoder(2000)} } }\n`)}sites:\n`)
      .replace('    subnet', `${on('site', `    defaults: { camera: { ${encoder(3000)} } }\n`)}    subnet`)
      .replace(
        '    placement: residential',
        `${on('device', `    ${encoder(6000)}\n`)}    placement: residential`,
      ),
  };
}

const layers = ['city', 'ward', 'site', 'model', 'placement', 'device'];

test.each(layers.map((layer, index) => [layer, (index + 1) * 1000] as const))(
  'with every layer up to %s setting the bitrate, it is %i',
  async (layer, bitrateKbps) => {
    const camera = await firstCamera(portsIn(layers.slice(0, layers.indexOf(layer) + 1)));

    expect(camera?.settings.encoder?.main?.bitrateKbps).toBe(bitrateKbps);
  },
);

test('null takes a setting out of management', async () => {
  const camera = await firstCamera(
    changed(
      'wards/a.yaml',
      'sites:\n',
      'defaults: { camera: { settings: { clock: null, hostname: null } } }\nsites:\n',
    ),
  );

  expect(camera?.settings).not.toHaveProperty('clock');
  expect(camera?.settings).not.toHaveProperty('hostname');
});

test('a layer may name some of the approved time servers', async () => {
  const camera = await firstCamera(
    changed(
      'wards/a.yaml',
      'sites:\n',
      'defaults: { camera: { settings: { clock: { ntpServers: [10.1.0.124] } } } }\nsites:\n',
    ),
  );

  expect(camera?.settings.clock).toEqual({ mode: 'ntp', ntpServers: ['10.1.0.124'], timeZone: 'ICT-7' });
});

test('names are NFC, MAC addresses lower case with colons, host names lower case', async () => {
  const text = files['wards/a.yaml']
    .replace('Ngõ 1', 'Ngõ 1'.normalize('NFD'))
    .replace('44:19:b6:00:01:01', '44-19-B6-00-01-01')
    .replace('10.1.0.11', 'Camera-1.Hanoi.example');

  const camera = await firstCamera({ 'wards/a.yaml': text });

  expect(camera?.name.vi).toBe('Ngõ 1'.normalize('NFC'));
  expect(camera?.mac).toBe('44:19:b6:00:01:01');
  expect(camera?.address).toBe('camera-1.hanoi.example');
});

test('a camera chooses days within the bounds of a class', async () => {
  const camera = await firstCamera(
    changed(
      'wards/a.yaml',
      'ownership: budget\n  - id',
      'ownership: budget\n    retention: { class: ward, days: 40 }\n  - id',
    ),
  );

  expect(camera?.retention).toEqual({ class: 'ward', floorDays: 30, days: 40, ceilingDays: 45 });
});
