import type { CameraSettings, DesiredWard } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { neededLevels } from '../../src/work/needed-levels.ts';
import { cameraUpdate, literalAction, literalPlan } from '../views/literal-plan.ts';

function wardOf(cameras: Readonly<Record<string, CameraSettings>>): DesiredWard[] {
  const list = Object.entries(cameras).map(([id, settings]) => ({ id, settings }));
  return [{ code: 'w1', cameras: list }] as unknown as DesiredWard[];
}

const camera = { type: 'wardctl:index:Camera' } as const;

test('an update needs what it changes, and to look at the rest', async () => {
  const settings: CameraSettings = { hostname: 'x', masks: [], audio: 'off' };
  const plan = literalPlan({
    w1: [
      cameraUpdate('a', ['settings.masks', [], []]),
      cameraUpdate('b', ['settings.hostname', 'y', 'x']),
      cameraUpdate('c', ['credential.version', 1, 2]),
    ],
  });

  const needs = await neededLevels(plan, wardOf({ a: settings, b: settings, c: settings }));

  expect(needs).toEqual([
    { level: 'administrator', cameras: 1, operations: ['SetHostname'] },
    { level: 'operator', cameras: 1, operations: ['CreateMask', 'SetMask', 'DeleteMask'] },
    { level: 'user', cameras: 1, operations: [] },
  ]);
});

test('accounts are a secret of the device, so that only administrators may look at them', async () => {
  const plan = literalPlan({ w1: [cameraUpdate('a', ['settings.masks', [], []])] });

  const needs = await neededLevels(plan, wardOf({ a: { masks: [], otherAccounts: 'remove' } }));

  expect(needs).toEqual([{ level: 'administrator', cameras: 1, operations: ['GetUsers'] }]);
});

test('a new or unfinished camera needs what all its settings need; one that goes, and a recorder, nothing', async () => {
  const plan = literalPlan({
    w1: [
      literalAction({ ...camera, device: 'a', operation: 'create' }),
      literalAction({ ...camera, device: 'b', operation: 'retry' }),
      literalAction({ ...camera, device: 'gone', operation: 'delete' }),
      literalAction({ device: 'r', operation: 'create', type: 'wardctl:index:RecorderHost' }),
    ],
  });

  const needs = await neededLevels(plan, wardOf({ a: { masks: [] }, b: { audio: 'off' } }));

  expect(needs).toMatchObject([{ level: 'operator', cameras: 2 }]);
});

test('nothing is needed where no camera is written', async () => {
  expect(await neededLevels(literalPlan({ w1: [] }), [])).toEqual([]);
});
