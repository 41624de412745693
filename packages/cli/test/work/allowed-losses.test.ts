import type { LossKind } from '@wardctl/deploy';
import { FleetError } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { allowancesOf, assertLossesAllowed } from '../../src/work/allowed-losses.ts';
import { literalAction, literalPlan } from '../views/literal-plan.ts';

function planOf(...kinds: readonly LossKind[]) {
  const losses = kinds.map((kind) => ({ kind, text: 'x' }));
  const camera = { device: 'a', operation: 'update', type: 'wardctl:index:Camera' } as const;
  return literalPlan({ w1: [literalAction({ ...camera, losses })] });
}

test.each<[LossKind, string, RegExp]>([
  ['footage', 'allow-footage-loss', /deletes footage of 1 camera; nothing was touched/],
  ['masks', 'allow-mask-removal', /shows what 1 privacy mask hides; nothing was touched/],
  ['devices', 'allow-device-removal', /takes 1 device out of management; nothing was touched/],
  ['reach', 'allow-risky', /makes 1 change that may cut a device off; nothing was touched/],
])('a loss of %s needs --%s, and no other flag will do', (kind, flag, message) => {
  const others = {
    'allow-footage-loss': true,
    'allow-mask-removal': true,
    'allow-device-removal': true,
    'allow-risky': true,
  };

  const refuse = () => assertLossesAllowed(planOf(kind), { ...others, [flag]: false });

  expect(refuse).toThrow(FleetError);
  expect(refuse).toThrow(message);
  expect(() => assertLossesAllowed(planOf(kind), { [flag]: true })).not.toThrow();
});

test('several losses are told in one refusal, with all the flags that are missing', () => {
  const plan = planOf('footage', 'footage', 'masks', 'devices');

  const refuse = () => assertLossesAllowed(plan, { 'allow-device-removal': true });

  expect(refuse).toThrow(
    expect.objectContaining({
      code: 'plan/refused',
      message:
        'the plan deletes footage of 2 cameras, and shows what 1 privacy mask hides; nothing was touched',
      hint: 'Have it approved, then run the same command with --allow-footage-loss --allow-mask-removal.',
    }),
  );
});

test('nothing is allowed at devices that was not allowed on the command line', () => {
  expect(allowancesOf({})).toEqual({ allowFootageLoss: false, allowMaskRemoval: false, allowRisky: false });
  expect(allowancesOf({ 'allow-mask-removal': true })).toMatchObject({ allowMaskRemoval: true });
});
