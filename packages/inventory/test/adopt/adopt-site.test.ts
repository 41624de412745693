import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CameraSettings } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import {
  type Adoption,
  type AdoptOptions,
  adoptSite,
  type SeenStranger,
  writeAdoption,
} from '../../src/adopt/index.ts';
import { loadInventory } from '../../src/index.ts';
import { changed, type Files, files, today, writeFiles } from '../temporary-city.ts';

const ward = 'vn01-00070';
const identity = { manufacturer: 'HIKVISION', model: 'DS-1', serial: 'S11', mac: '44:19:b6:00:01:01' };
const [first, second] = [`${ward}-rs-0001`, `${ward}-rs-0002`];
const night: CameraSettings = { imaging: { irCutFilter: 'auto' } };

const seen = (id: string, settings: CameraSettings, accepted: readonly string[] = []) => ({
  ...{ id, settings, identity },
  accepted: new Set(accepted),
});

const stranger: SeenStranger = {
  address: '10.1.0.20',
  port: 8_000,
  protocol: 'http',
  credential: 'age:site-default',
  identity: { ...identity, serial: 'NEW', mac: '44:19:b6:00:01:20' },
  settings: { ...night, osd: { name: 'Cổng chợ' } },
};

interface Adopted extends Adoption {
  readonly directory: string;
  /** The ward file as it would be. */
  readonly after: string;
}

async function adopt(options: Partial<AdoptOptions>, changes: Files = {}): Promise<Adopted> {
  const directory = writeFiles({ ...files, ...changes });
  const adoption = await adoptSite(directory, {
    ...{
      ward,
      site: 'street',
      today,
      cameras: [],
      strangers: [],
      ownership: 'budget',
      isSecret: () => false,
    },
    ...options,
  });
  const after = adoption.files[0]?.after ?? readFileSync(join(directory, 'wards/a.yaml'), 'utf8');
  return { ...adoption, directory, after };
}

test('what all cameras of a site have alike is written once, for the site', async () => {
  const { settings, after, cameras, problems } = await adopt({
    cameras: [seen(first, night), seen(second, night)],
  });

  expect(settings).toEqual([{ path: 'imaging.irCutFilter', value: 'auto' }]);
  expect(after).toContain(
    '    defaults:\n      camera:\n        settings:\n          imaging: { irCutFilter: auto }\n',
  );
  expect([...cameras.values()].map((camera) => camera.settings.imaging)).toEqual([
    night.imaging,
    night.imaging,
  ]);
  expect(problems).toEqual([]);
});

const third = `  - id: ${ward}-rs-0003
    name: { vi: Ngõ 3 }
    site: street
    recorder: ${ward}-rec-01
    address: 10.1.0.13
    serial: S13
    mac: 44:19:b6:00:01:03
    model: hikvision/DS-1
    placement: residential
    ownership: budget
`;

test('a camera that was not read resolves to what it did', async () => {
  const three = changed('wards/a.yaml', 'cameras:\n', `cameras:\n${third}`);
  const cameras = [seen(first, { ...night, audio: 'off' }), seen(second, night)];

  const held = await adopt({ cameras }, three);
  const included = await adopt({ cameras, despiteUnread: true }, three);

  expect(held.settings).toEqual([{ id: first, path: 'audio', value: 'off' }]);
  expect(held.heldBackBy).toEqual([`${ward}-rs-0003`]);
  expect(held.unsaid.map(({ id, reason }) => [id, reason])).toEqual([
    [first, 'it waits to become a default of the site'],
    [second, 'it waits to become a default of the site'],
  ]);
  expect(held.cameras.get(`${ward}-rs-0003`)?.settings.imaging).toBeUndefined();
  expect(included.settings).toContainEqual({ path: 'imaging.irCutFilter', value: 'auto' });
  expect(included.heldBackBy).toEqual([]);
});

test('what the inventory asks for stays, and becomes what the camera shows only where that is accepted', async () => {
  const shown: CameraSettings = { hostname: 'ipc', encoder: { main: { bitrateKbps: 4_096 } } };

  const kept = await adopt({ cameras: [seen(first, shown)] });
  const taken = await adopt({ cameras: [seen(first, shown, ['encoder.main.bitrateKbps'])] });

  expect(kept.files).toEqual([]);
  expect(taken.settings).toEqual([{ id: first, path: 'encoder.main.bitrateKbps', value: 4_096 }]);
  expect(taken.after).toContain('    settings:\n      encoder:\n        main: { bitrateKbps: 4096 }\n');
});

test('a setting that a layer says not to manage stays unmanaged', async () => {
  const text = files['wards/a.yaml'].replace(
    '    placement: residential\n',
    '    placement: residential\n    settings: { imaging: null }\n',
  );

  const { unsaid, files: written } = await adopt({ cameras: [seen(first, night)] }, { 'wards/a.yaml': text });

  expect(written).toEqual([]);
  expect(unsaid).toMatchObject([
    { id: first, path: 'imaging.irCutFilter', reason: 'the inventory says not to manage it' },
  ]);
});

test('a key that has to stand beside another one is written with it', async () => {
  const mode = files['fleet.yaml'].replace(
    'bitrateKbps: 2500 } }',
    'bitrateKbps: 2500 } }, imaging: { exposure: { mode: auto } }',
  );
  const shown: CameraSettings = { imaging: { exposure: { mode: 'auto', maxExposureMicroseconds: 20_000 } } };

  const { problems, settings } = await adopt({ cameras: [seen(first, shown)] }, { 'fleet.yaml': mode });

  expect(problems).toEqual([]);
  expect(settings.map(({ value }) => value)).toEqual([{ mode: 'auto', maxExposureMicroseconds: 20_000 }]);
});

test.each<[string, CameraSettings, string]>([
  [
    'a number out of range',
    { encoder: { sub: { govLength: 5_000 } } },
    'the inventory has no room for such a value',
  ],
  ['a text like a place holder', { osd: { name: 'the {id}' } }, 'the text would be taken for a place holder'],
])('what the schemas refuse is listed and not written: %s', async (_case, shown, reason) => {
  const { files: written, unsaid } = await adopt({ cameras: [seen(first, shown)] });

  expect(written).toEqual([]);
  expect(unsaid).toMatchObject([{ reason }]);
});

test('a text that holds a secret goes into no file', async () => {
  const isSecret = (text: string) => text.includes('hunter2');
  const shown = { osd: { name: 'pw hunter2' } };

  const { after, unsaid, added } = await adopt({
    cameras: [seen(first, shown)],
    strangers: [{ ...stranger, settings: shown }],
    isSecret,
  });

  expect(after).not.toContain('hunter2');
  expect(unsaid.map(({ reason }) => reason)).toEqual(['it holds a secret', 'it holds a secret']);
  expect(added).toHaveLength(1);
});

test('the id in a text becomes a place holder', async () => {
  const { after } = await adopt({
    cameras: [seen(first, { osd: { name: first } }), seen(second, { osd: { name: second } })],
  });

  expect(after).toContain('          osd: { name: "{id}" }\n');
});

test('a new camera gets the next id, what it says of itself, and what no layer gives', async () => {
  const { added, after, problems, cameras } = await adopt({
    strangers: [stranger],
    placement: 'residential',
  });

  expect(added).toEqual([{ id: `${ward}-rs-0003`, address: '10.1.0.20', change: 'added' }]);
  expect(after).toContain(`  - id: ${ward}-rs-0003
    name: { vi: Cổng chợ }
    site: street
    recorder: ${ward}-rec-01
    address: 10.1.0.20
    serial: NEW
    mac: 44:19:b6:00:01:20
    model: hikvision/DS-1
    placement: residential
    ownership: budget
    credential: age:site-default
    port: 8000
    settings: { osd: { name: Cổng chợ }, imaging: { irCutFilter: auto } }
`);
  expect(problems).toEqual([]);
  expect(cameras.get(`${ward}-rs-0003`)?.retention.class).toBe('ward');
});

test('without a placement a new camera is only planned', async () => {
  const { added, after } = await adopt({ strangers: [stranger] });

  expect(added).toMatchObject([{ change: 'planned', reason: 'what it looks at is not known' }]);
  expect(after).toContain(`  - id: ${ward}-rs-0003\n    status: planned\n`);
});

test('a new camera of a model without a file is refused', async () => {
  const unknown = { ...stranger, identity: { ...stranger.identity, model: 'DS-9' } };

  const { refused, files: written } = await adopt({ strangers: [unknown], placement: 'residential' });

  expect(written).toEqual([]);
  expect(refused).toMatchObject([
    { address: '10.1.0.20', reason: expect.stringContaining('HIKVISION/DS-9') },
  ]);
});

test('settings of a camera that is only observed are left to its owner', async () => {
  const owner = files['wards/a.yaml'].replace('ownership: budget', 'ownership: household');

  const { files: written } = await adopt({ cameras: [seen(first, night)] }, { 'wards/a.yaml': owner });

  expect(written).toEqual([]);
});

const planned = changed(
  'wards/a.yaml',
  '    serial: S12\n    mac: 44:19:b6:00:01:02\n',
  '    status: planned\n',
);
const arrived = { ...identity, serial: 'S12', mac: '44:19:b6:00:01:02' };

test('a planned camera that answers is planned no longer', async () => {
  const { added, after, problems } = await adopt(
    { cameras: [{ ...seen(second, {}), identity: arrived }] },
    planned,
  );

  expect(added).toEqual([{ id: second, address: '10.1.0.12', change: 'installed' }]);
  expect(after).not.toContain('status: planned');
  expect(after).toContain('serial: S12');
  expect(problems).toEqual([]);
});

test('a planned camera of another model stays planned', async () => {
  const other = { ...arrived, model: 'DS-2' };

  const { added, files: written } = await adopt(
    { cameras: [{ ...seen(second, {}), identity: other }] },
    planned,
  );

  expect(written).toEqual([]);
  expect(added).toMatchObject([
    { change: 'planned', reason: 'the inventory has the model hikvision/DS-1, and it says HIKVISION DS-2' },
  ]);
});

test('what cameras of a model have alike is suggested, not written into the file of the model', async () => {
  const scopes = { present: ['onvif://www.onvif.org/name/IPC'] };

  const { suggestions, files: written } = await adopt({
    cameras: [seen(first, { scopes }), seen(second, { scopes })],
  });

  expect(suggestions).toEqual([
    { layer: 'model', name: 'hikvision/DS-1', path: 'scopes.present', value: scopes.present, cameras: 2 },
  ]);
  expect(written).toHaveLength(1);
});

test('comments stay, other wards resolve to the same, and the second time there is nothing to do', async () => {
  const options = {
    cameras: [seen(first, { ...night, osd: { name: 'A' } }), seen(second, night)],
    strangers: [],
  };
  const commented = { 'wards/a.yaml': `# keep me\n${files['wards/a.yaml']}` };
  const { directory, ...adoption } = await adopt(options, commented);
  const before = await loadInventory(directory, { today });

  await writeAdoption(adoption);

  const after = await loadInventory(directory, { today });
  const again = await adoptSite(directory, {
    ward,
    site: 'street',
    today,
    ownership: 'budget',
    isSecret: () => false,
    ...options,
  });
  expect(after.problems).toEqual([]);
  expect(after.wards.filter(({ code }) => code !== ward)).toEqual(
    before.wards.filter(({ code }) => code !== ward),
  );
  expect(readFileSync(join(directory, 'wards/a.yaml'), 'utf8')).toMatch(/^# keep me\n/);
  expect(again.files).toEqual([]);
});

test('a file that somebody changed meanwhile is not written over', async () => {
  const { files: written } = await adopt({ cameras: [seen(first, night)] });
  const moved = written.map((one) => ({ ...one, before: 'ward: other\n' }));

  await expect(writeAdoption({ files: moved })).rejects.toMatchObject({ code: 'inventory/invalid' });
});
