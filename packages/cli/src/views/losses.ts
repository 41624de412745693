import { type LossKind, lossesOf, type Plan } from '@wardctl/deploy';
import { flagOfLoss } from '../work/allowed-losses.ts';
import type { Paint } from './paint.ts';

const headings: Readonly<Record<LossKind, string>> = {
  footage: 'Footage that will be lost',
  masks: 'Hidden parts of pictures that will be shown',
  devices: 'Devices that go out of management',
  reach: 'Changes that may cut a device off',
};

/** What is never folded: a block for each kind of loss, a line for each camera, mask or device. */
export function lossBlocks(plan: Plan, paint: Paint): string[] {
  const losses = lossesOf(plan);
  return (Object.keys(headings) as LossKind[]).flatMap((kind) => {
    const lines = losses.filter((loss) => loss.kind === kind);
    if (lines.length === 0) return [];
    return [
      [
        paint.red(paint.bold(headings[kind])),
        ...lines.map(({ text }) => `  ${paint.red('!')} ${text}`),
        paint.dim(`  apply refuses this without --${flagOfLoss[kind]}.`),
      ].join('\n'),
    ];
  });
}
