import { describe, expect, test } from 'vitest';
import { comparableName } from '../../src/editions/comparable-name.ts';
import { placeTones } from '../../src/editions/tone-placement.ts';

const marks = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** `oa` with each tone: on the first vowel, on the second. */
const pairs = ['oa', 'oe', 'uy'].flatMap(([first, second]) =>
  marks.map((mark) => [`h${first}${mark}${second}`, `h${first}${second}${mark}`] as const),
);

describe.each(['NFC', 'NFD'] as const)('in %s', (form) => {
  test.each(pairs)('%s becomes %s', (old, modern) => {
    const expected = modern.normalize('NFC');

    expect(placeTones(old.normalize(form))).toBe(expected);
    expect(placeTones(modern.normalize(form))).toBe(expected);
    expect(placeTones(old.toUpperCase().normalize(form))).toBe(expected.toUpperCase());
  });

  test.each([
    ['Phường Yên Hòa', 'Phường Yên Hoà'],
    ['Hòa Lạc, Thụy Khuê', 'Hoà Lạc, Thuỵ Khuê'],
    ['Xã Ứng Hòa-Hòa Xá', 'Xã Ứng Hoà-Hoà Xá'],
  ])('every syllable of %s is seen to', (old, modern) => {
    expect(placeTones(old.normalize(form))).toBe(modern);
  });

  test.each([
    'Hoàn Kiếm',
    'Hoài Đức',
    'Quý',
    'Quốc Oai',
    'Thủ đô',
    'Tuyết',
    'khuỷu',
    'múa',
    'của',
    'khoẻn',
    'toả',
    'Hòang',
  ])('%s stays', (text) => {
    expect(placeTones(text.normalize(form))).toBe(text);
  });
});

test.each([
  ['Phường Yên Hòa', 'phường yên hoà'],
  ['Văn Miếu – Quốc Tử Giám', 'Văn Miếu-Quốc Tử Giám'],
  ['  Xã\u00a0Bát Tràng', 'xã Bát Tràng'],
])('%s and %s are the same name', (one, other) => {
  expect(comparableName(one)).toBe(comparableName(other));
});

test.each([
  ['Hoà', 'Hoá'],
  ['Phú Thượng', 'Phu Thuong'],
  ['Vĩnh Hưng', 'Vĩnh Tuy'],
])('%s and %s are different names', (one, other) => {
  expect(comparableName(one)).not.toBe(comparableName(other));
});
