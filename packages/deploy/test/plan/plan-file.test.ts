import { sampleWard } from '@wardctl/fleet/testing';
import { expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { assertPlanHolds, formatPlanFile, parsePlanFile } from '../../src/plan/plan-file.ts';
import { planWard } from '../../src/plan/plan-ward.ts';
import { emptyStack } from '../../src/state/recorded-stack.ts';

function planOf(changes: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    tool: '0.1.0',
    createdAt: '2026-01-01T00:00:00.000Z',
    inventoryDigest: 'digest',
    wards: [planWard(sampleWard(), emptyStack)],
    ...changes,
  };
}

test('a plan survives its file', () => {
  const plan = planOf();

  expect(parsePlanFile(formatPlanFile(plan), 'plan.json')).toEqual(JSON.parse(JSON.stringify(plan)));
});

test.each([
  ['no JSON', '{'],
  ['another version', '{"version": 2, "wards": []}'],
  ['null', 'null'],
  ['no wards', '{"version": 1}'],
])('refuses a file with %s', (_case, text) => {
  expect(() => parsePlanFile(text, 'plan.json')).toThrow(expect.objectContaining({ code: 'plan/invalid' }));
});

test('holds while nothing has moved', () => {
  expect(() => assertPlanHolds(planOf(), planOf({ createdAt: 'later' }))).not.toThrow();
});

test.each([
  ['another wardctl', { tool: '0.2.0' }, /made by wardctl 0.1.0/],
  [
    'a changed inventory',
    { wards: [planWard(sampleWard({ cameras: [] }), emptyStack)] },
    /inventory of vn01-00070/,
  ],
  ['a ward that is gone', { wards: [] }, /inventory of vn01-00070/],
  [
    'another apply',
    { wards: [planWard(sampleWard(), { ...emptyStack, serial: 'moved' })] },
    /changed by another apply/,
  ],
  [
    'an edit of its actions',
    { wards: [{ ...planWard(sampleWard(), emptyStack), actions: [] }] },
    /actions of vn01-00070 in the file/,
  ],
])('no longer holds after %s', (_case, changes, message) => {
  expect(() => assertPlanHolds(planOf(), planOf(changes))).toThrow(message);
});
