import { expect, test } from 'vitest';
import { fullName } from '../../src/editions/edition.ts';
import { findUnit } from '../../src/editions/find-unit.ts';
import { loadEdition, shippedEditions } from '../../src/editions/load-edition.ts';

const hanoi = { scheme: 'vn-gso', edition: '2025-07-01', province: '01' };

test.each([
  ['00070', 'Phường Hoàn Kiếm', 'Hoan Kiem Ward'],
  ['00082', 'Phường Cửa Nam', 'Cua Nam Ward'],
  ['00577', 'Xã Bát Tràng', 'Bat Trang Commune'],
  ['10489', 'Xã Hương Sơn', 'Huong Son Commune'],
])('unit %s of Hanoi is %s', (unit, vi, en) => {
  const found = findUnit({ ...hanoi, unit });

  expect(found.kind === 'found' && fullName(found.unit)).toEqual({ vi, en });
});

test.each([
  ['a code of an earlier edition', { unit: '00073' }, 'no-such-unit'],
  ['an edition that does not ship', { edition: '2024-12-01', unit: '00073' }, 'not-shipped'],
  ['a province that was not written down', { province: '79', unit: '26734' }, 'not-shipped'],
  ['a scheme that is a path', { scheme: '../editions/vn-gso', unit: '00070' }, 'not-shipped'],
  ['an edition that is a path', { edition: '../vn-gso/2025-07-01', unit: '00070' }, 'not-shipped'],
])('%s is told apart', (_, change, kind) => {
  expect(findUnit({ ...hanoi, ...change }).kind).toBe(kind);
});

test('every edition that ships is what its file name says, with units in the order of their codes', () => {
  const editions = shippedEditions('vn-gso').map((edition) => loadEdition('vn-gso', edition));

  expect(editions.map((edition) => edition?.edition)).toEqual(shippedEditions('vn-gso'));
  for (const { units, province } of editions.flatMap((edition) => [...(edition?.provinces.values() ?? [])])) {
    const codes = [...units.keys()];
    const names = [...units.values()].map(({ name }) => name.vi);
    expect(province).toMatch(/^\d{2}$/);
    expect(codes.filter((code) => !/^\d{5}$/.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(names).toEqual(names.map((name) => name.normalize('NFC')));
    expect(new Set(names).size).toBe(names.length);
  }
});

test('Hanoi has 51 wards and 75 communes since 1 July 2025', () => {
  const units = loadEdition('vn-gso', '2025-07-01')?.provinces.get('01')?.units;

  const kinds = Map.groupBy(units?.values() ?? [], ({ kind }) => kind);

  expect([kinds.get('ward')?.length, kinds.get('commune')?.length, units?.size]).toEqual([51, 75, 126]);
});
