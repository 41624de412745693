import { expect, test } from 'vitest';
import { decideUnit, type Evidence } from '../../src/editions/decide-unit.ts';

const lack = 'it has no position';

test.each<[string, Partial<Evidence>, string]>([
  ['a mapping to one unit', { mapped: ['00082'] }, '00082'],
  ['a position in one unit', { around: ['00070'] }, '00070'],
  [
    'a position in one of the units of the mapping',
    { mapped: ['00070', '00082'], around: ['00082'] },
    '00082',
  ],
  ['a border that the mapping decides', { mapped: ['00082'], around: ['00070', '00082'] }, '00082'],
])('%s decides', (_, evidence, unit) => {
  const decision = decideUnit({ from: '00073', mapped: undefined, around: undefined, lack, ...evidence });

  expect(decision).toEqual({ kind: 'decided', unit });
});

test.each<[Partial<Evidence>, string]>([
  [{}, 'no mapping is given, and it has no position'],
  [{ mapped: [] }, 'the mapping does not name 00073, and it has no position'],
  [
    { mapped: ['00004', '00070', '00082'] },
    '00073 was divided among 00004, 00070 and 00082, and it has no position',
  ],
  [{ around: [] }, 'its position is in none of the polygons'],
  [{ mapped: ['00082'], around: [] }, 'its position is in none of the polygons'],
  [{ around: ['00070', '00082'] }, 'its position is on the border of 00070 and 00082'],
  [{ mapped: ['00082'], around: ['00070'] }, 'its position is in 00070, and the mapping says 00082'],
  [{ mapped: [], around: ['00070'] }, 'its position is in 00070, and the mapping does not name 00073'],
])('%j is not enough: %s', (evidence, reason) => {
  const decision = decideUnit({ from: '00073', mapped: undefined, around: undefined, lack, ...evidence });

  expect(decision).toEqual({ kind: 'undecided', reason });
});
