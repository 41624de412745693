import type { CameraId, DesiredWard } from '@wardctl/fleet';
import { sampleCamera, sampleRecorder, sampleWard } from '@wardctl/fleet/testing';
import { wardResources } from '@wardctl/stacks';
import { describe, expect, test } from 'vitest';
import { planDestroy, planWard } from '../../src/plan/plan-ward.ts';
import { emptyStack, type RecordedResource, type RecordedStack } from '../../src/state/recorded-stack.ts';
import { resourceUrn } from '../../src/state/state-layout.ts';

const camera1 = 'vn01-00070-mr-0001';

/** The state after a good apply of `ward`. */
function applied(ward: DesiredWard, changes: Record<string, Partial<RecordedResource>> = {}): RecordedStack {
  const resources = new Map(
    wardResources(ward).map(({ type, name, inputs }) => {
      const plain = JSON.parse(JSON.stringify(inputs));
      return [
        resourceUrn(ward.code, type, name),
        { type, id: name, inputs: plain, outputs: plain, initErrors: [], ...changes[name] },
      ];
    }),
  );
  return { resources, serial: 'serial', pendingCreates: [] };
}

function operations(plan: { actions: readonly { name: string; operation: string }[] }) {
  return Object.fromEntries(plan.actions.map(({ name, operation }) => [name, operation]));
}

function square(id: string, side: number) {
  const polygon = [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
  ] as const;
  return { id, polygon };
}

describe('planWard', () => {
  test('creates everything of a ward that nobody has applied', () => {
    const plan = planWard(sampleWard(), emptyStack);

    expect(plan.actions.map(({ operation }) => operation)).toEqual(Array(6).fill('create'));
    expect(plan.unchanged).toBe(0);
  });

  test('has nothing to do after an apply', () => {
    const ward = sampleWard();

    const plan = planWard(ward, applied(ward));

    expect(plan.actions).toEqual([]);
    expect(plan.unchanged).toBe(6);
  });

  test('updates the one camera whose setting differs, and says what', () => {
    const before = sampleWard();
    const [first, second] = before.cameras;
    const settings = { ...first?.settings, hostname: 'new-name' };
    const after = { ...before, cameras: [{ ...first, settings }, second] } as DesiredWard;

    const plan = planWard(after, applied(before));

    expect(operations(plan)).toEqual({ [camera1]: 'update' });
    expect(plan.actions[0]?.changes).toEqual([
      { path: 'settings.hostname', before: camera1, after: 'new-name' },
    ]);
  });

  test('replaces a camera behind which stands another device', () => {
    const before = sampleWard();
    const after = { ...before, cameras: [sampleCamera({ serial: 'ANOTHER' }), ...before.cameras.slice(1)] };

    expect(operations(planWard(after, applied(before)))).toEqual({ [camera1]: 'replace' });
  });

  test('tries again what the last apply left unfinished, and says why', () => {
    const ward = sampleWard();
    const recorded = applied(ward, { [camera1]: { initErrors: ['device/unreachable: no answer'] } });

    const plan = planWard(ward, recorded);

    expect(operations(plan)).toEqual({ [camera1]: 'retry' });
    expect(plan.actions[0]?.unfinished).toEqual(['device/unreachable: no answer']);
  });

  test('deletes what the inventory no longer has, by its device', () => {
    const before = sampleWard();
    const after = { ...before, cameras: before.cameras.slice(0, 1) };

    const deletion = planWard(after, applied(before)).actions.find(({ operation }) => operation === 'delete');

    expect(deletion).toMatchObject({ name: 'vn01-00070-mr-0002', device: 'vn01-00070-mr-0002' });
  });

  test('never plans a camera that may only be observed, and counts it', () => {
    const ward = sampleWard({ cameras: [sampleCamera({ control: 'observe', ownership: 'household' })] });

    const plan = planWard(ward, emptyStack);

    expect(plan.actions.some(({ type }) => type === 'wardctl:index:Camera')).toBe(false);
    expect(plan.observed).toBe(1);
  });

  test('is limited to the chosen devices', () => {
    const plan = planWard(sampleWard(), emptyStack, new Set([camera1]));

    expect(operations(plan)).toEqual({ [camera1]: 'create' });
  });

  test('says which footage a shorter retention would delete', () => {
    const before = sampleWard();
    const retention = { class: 'indoor-7', floorDays: 7, days: 7, ceilingDays: 30 };
    const after = { ...before, cameras: [sampleCamera({ retention }), ...before.cameras.slice(1)] };

    const { actions } = planWard(after, applied(before));

    expect(actions.flatMap(({ losses }) => losses)).toEqual([
      {
        kind: 'footage',
        text: `${camera1}: footage older than 7 days will be deleted (kept 30 days until now)`,
      },
    ]);
  });

  test('says which hidden parts of a picture a change would show', () => {
    const before = sampleWard({ cameras: [sampleCamera({ settings: { masks: [square('door', 1)] } })] });
    const after = sampleWard({ cameras: [sampleCamera({ settings: { masks: [square('door', 0.5)] } })] });

    const [shrunk, grown] = [planWard(after, applied(before)), planWard(before, applied(after))];

    expect(shrunk.actions.flatMap(({ losses }) => losses)).toEqual([
      { kind: 'masks', text: `${camera1}: the mask door shrinks: 75 % of what it hides will be shown` },
    ]);
    expect(grown.actions.flatMap(({ losses }) => losses)).toEqual([]);
  });

  test.each([
    ['goes', []],
    ['is no longer managed', undefined],
  ])('tells a mask that %s by what becomes of the picture', (_case, masks) => {
    const before = sampleWard({ cameras: [sampleCamera({ settings: { masks: [square('door', 1)] } })] });
    const after = sampleWard({ cameras: [sampleCamera({ settings: { ...(masks && { masks }) } })] });

    const { actions } = planWard(after, applied(before));

    expect(actions.flatMap(({ losses }) => losses.map(({ text }) => text))).toEqual(
      masks === undefined ? [] : [`${camera1}: the mask door goes: all that it hides will be shown`],
    );
  });

  test('says of each device once that it goes out of management', () => {
    const before = sampleWard();
    const after = { ...before, recorders: [], cameras: [] };

    const { actions } = planWard(after, applied(before));

    const lines = actions.flatMap(({ losses }) => losses);
    expect(lines.map(({ kind }) => kind)).toEqual(lines.map(() => 'devices'));
    expect(lines).toHaveLength(before.recorders.length + before.cameras.length);
  });

  test('keeps the serial of the state it was made on', () => {
    expect(planWard(sampleWard(), emptyStack).stateSerial).toBe(emptyStack.serial);
  });
});

test('planDestroy takes away all that is recorded and creates nothing', () => {
  const ward = sampleWard({
    recorders: [sampleRecorder()],
    cameras: [sampleCamera({ id: camera1 as CameraId })],
  });

  const plan = planDestroy(ward, applied(ward));

  expect(new Set(plan.actions.map(({ operation }) => operation))).toEqual(new Set(['delete']));
  expect(plan.actions).toHaveLength(5);
  expect(plan.actions.flatMap(({ losses }) => losses)).toEqual([]);
});
