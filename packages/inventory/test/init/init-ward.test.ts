import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { initWard } from '../../src/init/init-ward.ts';
import { loadInventory } from '../../src/load-inventory.ts';
import type { Camera } from '../../src/schema-types.generated.ts';
import { changed, type Files, load, today } from '../temporary-city.ts';

const plan = 'addressPlan: { wards: { cidr: 10.0.0.0/8, prefix: 16 }, reserved: [10.0.0.0/16] }\ndefaults:';
const withPlan = changed('fleet.yaml', 'defaults:', plan);

async function make(options: Partial<Parameters<typeof initWard>[1]>, files: Files = withPlan) {
  const inventory = await load(files);
  const made = initWard(inventory, { unit: '00082', from: 'a', today, ...options });
  return { ...made, directory: inventory.directory };
}

function summaryOf(cameras: readonly Camera[] = []): string[] {
  return cameras.map(
    ({ id, recorder, address, model }) => `${id} ${recorder?.slice(-6)} ${address} ${model}`,
  );
}

test('a new ward validates, and none of its devices is in a plan', async () => {
  const { file, text, problems, directory } = await make({});

  writeFileSync(file, text);
  const after = await loadInventory(directory, { today });
  const ward = after.wards.find(({ code }) => code === 'vn01-00082');
  expect(problems).toEqual([]);
  expect(after.problems).toEqual([]);
  expect(after.planned).toEqual(['vn01-00082-rec-01', 'vn01-00082-rs-0001', 'vn01-00082-rs-0002']);
  expect(ward).toMatchObject({
    name: { vi: 'Phường Cửa Nam', en: 'Cua Nam Ward' },
    recorders: [],
    cameras: [],
  });
});

test('the same question has the same answer', async () => {
  const [one, other] = await Promise.all([make({}), make({})]);

  expect(one.text).toBe(other.text);
  expect(basename(one.file)).toBe('cua-nam.yaml');
});

test('a device whose status is taken away without what it needs does not validate', async () => {
  const { file, text, directory } = await make({});

  writeFileSync(file, text.replaceAll('    status: planned\n', ''));
  const after = await loadInventory(directory, { today });
  expect(after.problems.map(({ message }) => message)).toEqual([
    'vn01-00082-rec-01: "hostKey" is missing',
    'vn01-00082-rs-0001: "serial" is missing',
    'vn01-00082-rs-0001: "mac" is missing',
    'vn01-00082-rs-0002: "serial" is missing',
    'vn01-00082-rs-0002: "mac" is missing',
  ]);
  expect(after.problems.at(-1)?.hint).toBe(
    'Read it off the camera; write `status: planned` while there is no camera.',
  );
});

test('cameras are spread over recorders at sites of their own, each with its part of the network', async () => {
  const { content } = await make({ placement: 'residential=5', recorders: 3, subnet: '10.9.0.0/24' });

  expect(content.sites.map(({ id, subnet }) => [id, subnet])).toEqual([
    ['site-01', '10.9.0.0/26'],
    ['site-02', '10.9.0.64/26'],
    ['site-03', '10.9.0.128/26'],
  ]);
  expect(content.recorders?.map(({ address }) => address)).toEqual(['10.9.0.2', '10.9.0.66', '10.9.0.130']);
  expect(summaryOf(content.cameras)).toEqual([
    'vn01-00082-rs-0001 rec-01 10.9.0.11 hikvision/DS-1',
    'vn01-00082-rs-0002 rec-01 10.9.0.12 hikvision/DS-1',
    'vn01-00082-rs-0003 rec-02 10.9.0.75 hikvision/DS-1',
    'vn01-00082-rs-0004 rec-02 10.9.0.76 hikvision/DS-1',
    'vn01-00082-rs-0005 rec-03 10.9.0.139 hikvision/DS-1',
  ]);
});

test('models stand in the proportions that the template has', async () => {
  const models = `${readModels()}  DS-2:\n    stream: { path: /main }\n`;
  const other = changed(
    'wards/a.yaml',
    'mac: 44:19:b6:00:01:02\n    model: hikvision/DS-1',
    'mac: 44:19:b6:00:01:02\n    model: hikvision/DS-2',
  );

  const { content } = await make(
    { placement: 'residential=7' },
    { ...withPlan, ...other, 'models/hikvision.yaml': models },
  );

  expect(content.cameras?.map(({ model }) => model.slice(-1)).join('')).toBe('1111222');
});

function readModels(): string {
  return readFileSync(
    new URL('../../../../inventory/models/hikvision.yaml', import.meta.url),
    'utf8',
  ).replace(/^ {2}DS-2CD2143G2-I:/m, '  DS-1:');
}

describe('the network', () => {
  test('is the first of the plan that nobody has', async () => {
    const { network, content } = await make({});

    // 10.0 is reserved, 10.1 and 10.2 are those of the two wards.
    expect(network).toBe('10.3.0.0/16');
    expect(content.sites[0]?.subnet).toBe('10.3.0.0/16');
  });

  test('is not one with a device that no site accounts for', async () => {
    const moved = changed('wards/b.yaml', 'address: 10.2.0.11', 'address: 10.3.0.11');

    const { network } = await make({}, { ...withPlan, ...moved });

    expect(network).toBe('10.4.0.0/16');
  });

  test.each([
    ['without a plan', {}, {}, 'fleet.yaml has no addressPlan'],
    [
      'with a plan that is used up',
      {},
      changed(
        'fleet.yaml',
        'defaults:',
        'addressPlan: { wards: { cidr: 10.1.0.0/16, prefix: 16 } }\ndefaults:',
      ),
      'no network of /16 is free in 10.1.0.0/16',
    ],
    ['with bits of a host', { subnet: '10.9.0.7/24' }, {}, '--subnet 10.9.0.7/24 is not a network'],
    ['with a number too large', { subnet: '10.9.0.256/24' }, {}, '--subnet 10.9.0.256/24 is not a network'],
    ['without a prefix', { subnet: '10.9.0.0' }, {}, '--subnet 10.9.0.0 is not a network'],
    [
      'too small for its sites',
      { subnet: '10.9.0.0/28', recorders: 2 },
      {},
      '10.9.0.0/28 is too small for 2 sites',
    ],
    [
      'too small for its cameras',
      { subnet: '10.9.0.0/28', placement: 'residential=5', recorders: 1 },
      {},
      '10.9.0.0/28 has addresses for 4 cameras only',
    ],
  ])('is refused %s', async (_, options, files, message) => {
    await expect(make(options, files)).rejects.toMatchObject({
      code: 'usage/invalid',
      message: expect.stringContaining(message),
    });
  });
});

test.each([
  ['a unit that the edition does not have', { unit: '00083' }, 'usage/invalid', 'has no unit 00083'],
  [
    'an edition that does not ship',
    { edition: '2030-01-01' },
    'usage/invalid',
    'does not know edition 2030-01-01',
  ],
  ['a unit that has a ward', { unit: '00160' }, 'usage/invalid', 'unit 00160 has a ward already'],
  ['a template that is not there', { from: 'c' }, 'selection/empty', '--from c is none of the wards'],
  ['a placement without a profile', { placement: 'indoor=3' }, 'usage/invalid', 'has no profile for'],
  [
    'a placement without a number',
    { placement: 'residential' },
    'usage/invalid',
    'is no placement with a number',
  ],
  [
    'a placement twice',
    { placement: 'residential=1,residential=2' },
    'usage/invalid',
    'names residential twice',
  ],
  ['no camera at all', { placement: 'residential=0' }, 'usage/invalid', 'asks for no camera'],
  ['more cameras than any ward has', { placement: 'residential=99999' }, 'usage/invalid', 'more than 5000'],
])('refuses %s', async (_, options, code, message) => {
  await expect(make(options)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});

test.each(['a', 'vn01-00070', '00070'])('finds the template by %s', async (from) => {
  expect((await make({ from })).content.cameras).toHaveLength(2);
});

test.each([
  ['as many as the template has', undefined, '', 1],
  ['one for each eight cameras, where the template has more for fewer', 'residential=130', '', 17],
  ['as many as channels ask for', 'residential=130', '\n    channels: 4', 33],
])('there are recorders %s', async (_, placement, channels, recorders) => {
  const template = changed('wards/a.yaml', '    address: 10.1.0.2', `    address: 10.1.0.2${channels}`);

  const { content } = await make({ ...(placement && { placement }) }, { ...withPlan, ...template });

  expect(content.recorders).toHaveLength(recorders);
});

test('problems of the new file are told before it is written', async () => {
  const { problems } = await make({ placement: 'residential=65', recorders: 1 });

  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['rule/too-many-channels', 'error'],
  ]);
});
