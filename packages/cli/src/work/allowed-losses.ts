import { type Loss, type LossKind, lossesOf, type Plan } from '@wardctl/deploy';
import { type Allowances, FleetError } from '@wardctl/fleet';
import { count } from '../views/count.ts';

/** Flags by which harm is allowed in so many words. */
interface AllowanceFlags {
  readonly 'allow-footage-loss'?: boolean;
  readonly 'allow-mask-removal'?: boolean;
  readonly 'allow-device-removal'?: boolean;
  readonly 'allow-risky'?: boolean;
}

/** The flag that allows each kind of loss. */
export const flagOfLoss = {
  footage: 'allow-footage-loss',
  masks: 'allow-mask-removal',
  devices: 'allow-device-removal',
  reach: 'allow-risky',
} as const satisfies Record<LossKind, keyof AllowanceFlags>;

const words: Readonly<Record<LossKind, (number: number) => string>> = {
  footage: (number) => `deletes footage of ${count(number, 'camera')}`,
  masks: (number) => `shows what ${count(number, 'privacy mask')} ${number === 1 ? 'hides' : 'hide'}`,
  devices: (number) => `takes ${count(number, 'device')} out of management`,
  reach: (number) => `makes ${count(number, 'change')} that may cut a device off`,
};

/**
 * Refuses a plan that loses something, unless that kind of loss was allowed in so many words.
 *
 * @throws FleetError `plan/refused`
 */
export function assertLossesAllowed(plan: Plan, flags: AllowanceFlags): void {
  const refused = Map.groupBy(
    lossesOf(plan).filter(({ kind }) => flags[flagOfLoss[kind]] !== true),
    ({ kind }) => kind,
  );
  if (refused.size === 0) return;
  const harm = [...refused].map(([kind, losses]: [LossKind, Loss[]]) => words[kind](losses.length));
  const missing = [...refused.keys()].map((kind) => `--${flagOfLoss[kind]}`);
  throw new FleetError('plan/refused', `the plan ${harm.join(', and ')}; nothing was touched`, {
    hint: `Have it approved, then run the same command with ${missing.join(' ')}.`,
  });
}

/** What devices may be asked for in the course of the run. */
export function allowancesOf(flags: AllowanceFlags): Allowances {
  return {
    allowFootageLoss: flags['allow-footage-loss'] === true,
    allowMaskRemoval: flags['allow-mask-removal'] === true,
    allowRisky: flags['allow-risky'] === true,
  };
}
