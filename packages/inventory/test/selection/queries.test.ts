import { type DesiredWard, FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { requireValid } from '../../src/require-valid.ts';
import { selectDevices } from '../../src/selection/select-devices.ts';
import { changed, files, load } from '../temporary-city.ts';

/** Two wards with labels, a household camera and a recorder of another kind. */
const changes = {
  'wards/a.yaml': files['wards/a.yaml']
    .replace('    name: { vi: Phố }', '    name: { vi: Phố }\n    labels: { route: ho-guom, zone: "3" }')
    .replace('name: { vi: Ngõ 2 }', 'name: { vi: Ngõ 2 }\n    labels: { zone: "4", constructor: x }'),
  'wards/b.yaml': files['wards/b.yaml']
    .replace(/ownership: budget\n(?!.*ownership)/s, 'ownership: household\n    agreement: paper\n')
    .replace(
      '    site: street\n    address: 10.2.0.2',
      '    site: street\n    kind: motion\n    address: 10.2.0.2',
    ),
};
let loaded: Promise<readonly DesiredWard[]> | undefined;

async function cityWards(): Promise<readonly DesiredWard[]> {
  loaded ??= load(changes).then((inventory) => requireValid(inventory).wards);
  return loaded;
}

async function select(...on: string[]): Promise<string[]> {
  const { devices } = selectDevices(await cityWards(), { on, readList: (file) => lists[file] ?? '' });
  return [...devices].map((id) => id.slice('vn01-'.length));
}

const lists: Readonly<Record<string, string>> = {
  'some.txt': '\ufeff# found on Monday\nvn01-00070-rs-0002 # loose\r\n\r\nward=*-00160,kind=recorder\n',
  'gone.txt': 'vn01-00070-rs-0001\nvn01-00070-rs-0009\n\nvn01-00070-rs-0008\n',
  'empty.txt': '# nothing yet\n',
  'wrong.txt': 'vn01-00070-rs-0001\nsite street\n',
};

const [a1, a2, aRecorder] = ['00070-rs-0001', '00070-rs-0002', '00070-rec-01'];
const [b1, b2, bRecorder] = ['00160-rs-0001', '00160-rs-0002', '00160-rec-01'];

test.each([
  [['ward=vn01-00070'], [aRecorder, a1, a2]],
  [['ward=*-00160,kind=camera'], [b1, b2]],
  [['kind=recorder'], [aRecorder, bRecorder]],
  [['recorder=vn01-00070-rec-01'], [aRecorder, a1, a2]],
  [['recorder-kind=motion'], [bRecorder, b1, b2]],
  [['ownership=household|joint'], [b2]],
  [['placement=residential,!ownership=household'], [a1, a2, b1]],
  [['ownership!=household'], [aRecorder, a1, a2, bRecorder, b1]],
  [['agreement=paper'], [b2]],
  [['control=configure,ward=*160'], [b1, b2]],
  [['vendor=hikvision'], [a1, a2, b1, b2]],
  [['model=hikvision/DS-*,*-rs-0001'], [a1, b1]],
  [['model=DS-1,*-rs-0001'], [a1, b1]],
  [['retention=ward,!*-rs-0001'], [a2, b2]],
  [['site=street,unit=00160'], [bRecorder, b1, b2]],
  [['unit=2025-07-01/00160,kind=camera'], [b1, b2]],
  [['label.zone=3'], [aRecorder, a1]],
  [['zone=3|4,kind=camera'], [a1, a2]],
  [['route=ho-*'], [aRecorder, a1, a2]],
  [['constructor=x'], [a2]],
  [
    ['*-rec-*', 'label.zone=4'],
    [aRecorder, a2, bRecorder],
  ],
  [['@some.txt'], [a2, bRecorder]],
  [['@some.txt,kind=camera'], [a2]],
  [['!@some.txt,ward=vn01-00070'], [aRecorder, a1]],
])('%s selects its devices', async (on, expected) => {
  expect(await select(...on)).toEqual(expected);
});

test.each([
  [
    'kind=camera,placment=hotspot',
    'usage/invalid',
    "in --on at column 13: unknown key 'placment', did you mean 'placement'?",
  ],
  ['zones=3', 'usage/invalid', "in --on at column 1: unknown key 'zones', did you mean 'zone'?"],
  ['label.size=3', 'usage/invalid', "in --on at column 1: unknown key 'label.size'"],
  [
    'placement=main-road|hotpot',
    'usage/invalid',
    "in --on at column 1: unknown placement 'hotpot', did you mean 'hotspot'?",
  ],
  ['@wrong.txt', 'usage/invalid', 'in wrong.txt:2 at column 5: " " cannot stand in the id of a device'],
  ['placement=hotspot', 'selection/empty', '--on placement=hotspot matches nothing'],
  [
    'kind=camera,placement=hotspot',
    'selection/empty',
    '--on kind=camera,placement=hotspot: placement=hotspot matches nothing',
  ],
  [
    'kind=recorder,vendor=hikvision',
    'selection/empty',
    '--on kind=recorder,vendor=hikvision matches nothing: 2 match kind=recorder, 4 match vendor=hikvision, none matches all',
  ],
  ['site=street|stret', 'selection/empty', '--on site=street|stret: stret matches nothing'],
  ['!ward=vn01-00071', 'selection/empty', '--on !ward=vn01-00071: vn01-00071 matches nothing'],
  ['!vn01-00070-rs-0009', 'selection/empty', '--on !vn01-00070-rs-0009 matches nothing'],
  ['@gone.txt', 'selection/empty', 'gone.txt:2: vn01-00070-rs-0009 matches nothing (nor do 1 more)'],
  ['@empty.txt', 'selection/empty', '--on @empty.txt matches nothing'],
])('%s is refused as %s', async (on, code, message) => {
  await expect(select(on)).rejects.toThrow(expect.objectContaining({ code, message }));
});

test('a bare unit code is refused where wards of two editions have it', async () => {
  const { wards } = await load(changed('wards/b.yaml', 'edition: "2025-07-01"', 'edition: "2023-01-01"'));
  const [a, b] = wards.map((ward) => ({ ...ward, admin: { ...ward.admin, unit: '00070' } }));
  if (a === undefined || b === undefined) throw new Error('two wards were expected');

  expect(() => selectDevices([a, b], { on: ['unit=00070'] })).toThrow(
    'in --on at column 1: unit codes 00070 are those of different editions: 2025-07-01, 2023-01-01',
  );
  expect(selectDevices([a, b], { on: ['unit=2023-01-01/00070'] }).wards).toEqual([b]);
});

test('a list that is no file is refused', async () => {
  const wards = await cityWards();

  const select = () => selectDevices(wards, { on: ['@/nowhere/list.txt'] });

  expect(select).toThrow(FleetError);
  expect(select).toThrow('the list /nowhere/list.txt cannot be read (ENOENT)');
});

test('a limit may leave nothing, and removed devices follow the same choice', async () => {
  const wards = await cityWards();
  const [a] = wards;
  if (a === undefined) throw new Error('a ward was expected');
  const removed = [{ id: 'vn01-00070-rs-0003' as (typeof a.cameras)[number]['id'], ward: a }];

  const none = selectDevices(wards, { on: ['*-rs-*'], only: new Set() });
  const gone = selectDevices(wards, { on: ['*-rs-*'], only: new Set(), removed });
  const others = selectDevices(wards, { wards: ['*-00160'], only: new Set(), removed });

  expect([none.wards, none.devices.size, none.removed]).toEqual([[], 0, []]);
  expect([gone.wards, gone.removed]).toEqual([[a], ['vn01-00070-rs-0003']]);
  expect([others.wards, others.removed]).toEqual([[], []]);
});
