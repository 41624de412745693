import { relative } from 'node:path';
import type { DemoResult, DemoTeller } from '../work/demo.ts';
import { columns } from './columns.ts';
import { elapsedText } from './duration.ts';
import type { Paint } from './paint.ts';

/** Tells a demonstration to the person who watches it: each command before its output. */
export function demoTeller(tell: (text: string) => void, paint: Paint): DemoTeller {
  return {
    folder: (directory) =>
      tell(`A copy of the sample city is in ${paint.bold(relative('.', directory) || '.')}.`),
    command: (words) => tell(`\n${paint.cyan('$')} ${paint.bold(words)}`),
    said: tell,
    edited: (file, lines) =>
      tell(
        [
          `\n${paint.cyan('edit')} ${paint.bold(file)}`,
          ...lines.flatMap(({ line, before, after }) => [
            `  ${paint.dim(String(line))} ${paint.red(`- ${before}`)}`,
            `  ${paint.dim(String(line))} ${paint.green(`+ ${after}`)}`,
          ]),
        ].join('\n'),
      ),
  };
}

/** What was done, and how to go on in the same folder. */
export function demoView({ directory, steps }: DemoResult, paint: Paint): string {
  const failed = steps.find(({ exitCode }) => exitCode !== 0);
  const rows = steps.map(({ command, exitCode, elapsedMs }) => [
    exitCode === 0 ? paint.green('✓') : paint.red('✗'),
    `wardctl ${command}`,
    paint.dim(elapsedText(elapsedMs)),
  ]);
  const verdict =
    failed === undefined
      ? `${paint.green('Done')}: the virtual wards are as the inventory says, twice over, and it was read back.`
      : `${paint.red('Stopped')}: "wardctl ${failed.command}" ended with ${failed.exitCode}.`;
  const folder = relative('.', directory) || '.';
  return [
    '',
    columns(rows, { indent: 2 }),
    '',
    verdict,
    '',
    'Go on from here:',
    `  cd ${folder}`,
    '  npx wardctl simulate                                      in one terminal',
    '  npx wardctl probe --endpoints .wardctl/endpoints.json     in another',
  ].join('\n');
}
