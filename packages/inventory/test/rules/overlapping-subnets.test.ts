import { expect, test } from 'vitest';
import { changed, files, problemsOf } from '../temporary-city.ts';

function codes(problems: readonly string[]): string[] {
  return problems.filter((problem) => problem.includes('rule/overlapping-subnets'));
}

test.each(['10.1.0.0/16', '10.1.7.0/24', '10.1.0.0/15', '10.0.0.0/8'])(
  'the network %s of one ward overlaps 10.1.0.0/16 of the other',
  async (subnet) => {
    const problems = await problemsOf(changed('wards/b.yaml', '10.2.0.0/16', subnet));

    expect(codes(problems)).toHaveLength(1);
  },
);

test('it is reported at the smaller network', async () => {
  const problems = await problemsOf(changed('wards/b.yaml', '10.2.0.0/16', '10.1.7.0/24'));

  expect(codes(problems)).toEqual([
    'wards/b.yaml:7:13 rule/overlapping-subnets: vn01-00160: 10.1.7.0/24 of site "street" overlaps 10.1.0.0/16 of site "street" in wards/a.yaml',
  ]);
});

test('sites of one ward may share a network', async () => {
  const twoSites = files['wards/a.yaml'].replace(
    'agreements:',
    '  - { id: lane, name: { vi: Ngõ }, subnet: 10.1.3.0/24 }\nagreements:',
  );

  expect(await problemsOf({ 'wards/a.yaml': twoSites })).toEqual([]);
});

test('neighbouring networks do not overlap', async () => {
  const problems = await problemsOf(changed('wards/b.yaml', '10.2.0.0/16', '10.0.0.0/16'));

  expect(codes(problems)).toEqual([]);
});
