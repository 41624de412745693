import { expect, test } from 'vitest';
import { changed, problemsOf } from '../temporary-city.ts';

function camera(facts: string) {
  return changed('wards/a.yaml', 'ownership: budget\n  - id', `ownership: budget\n    ${facts}\n  - id`);
}

test.each([
  [
    'analytics: [{ module: face, enabled: true, purpose: Tìm người }]',
    '26:17',
    'recognises faces without a legal basis',
  ],
  [
    'analytics: [{ module: number-plate, enabled: true, purpose: Tìm xe }]',
    '26:17',
    'recognises number plates without a legal basis',
  ],
  ['audio: { enabled: true }', '26:12', 'records sound without a legal basis'],
])('%s is an error', async (facts, position, message) => {
  const problems = await problemsOf(camera(facts));

  expect(problems).toEqual([
    `wards/a.yaml:${position} rule/missing-legal-basis: vn01-00070-rs-0001: ${message}`,
  ]);
});

test.each([
  'analytics: [{ module: face, purpose: Tìm người }]',
  'analytics: [{ module: face, enabled: false, purpose: Tìm người }]',
  'analytics: [{ module: crowd, enabled: true, purpose: Chợ đêm }]',
  'analytics: [{ module: face, enabled: true, purpose: Tìm người, legalBasis: QĐ 1 }]',
  'audio: { enabled: false }',
  'audio: { enabled: true, legalBasis: QĐ 1 }',
])('%s is not', async (facts) => {
  expect(await problemsOf(camera(facts))).toEqual([]);
});
