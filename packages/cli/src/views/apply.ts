import type { ActionResult, WardReport } from '@wardctl/deploy/apply';
import type { ApplyResult } from '../work/apply-changes.ts';
import { columns } from './columns.ts';
import { tally } from './count.ts';
import { shortId, withoutId } from './device-ids.ts';
import { elapsedText } from './duration.ts';
import type { Paint } from './paint.ts';
import { proofText } from './proof.ts';
import { resourceNoun } from './resource-nouns.ts';

/** What became of every action, with its proof, and where the full evidence lies. */
export function applyView({ report, reportFile, summary }: ApplyResult, paint: Paint): string {
  const wards = report?.wards ?? [];
  const parts = tally(
    [
      [summary.done, 'done'],
      [summary.failed, 'failed'],
      [summary.pending, 'pending'],
    ],
    'nothing was done',
  );
  const verdict =
    summary.failed > 0 ? paint.red(parts) : summary.pending > 0 ? paint.yellow(parts) : paint.green(parts);
  const where = reportFile === undefined ? '' : `\n${paint.dim(`Report: ${reportFile}`)}`;
  return ['', ...wards.map((ward) => wardBlock(ward, paint)), `${paint.bold(verdict)}${where}`]
    .join('\n\n')
    .trimStart();
}

function wardBlock(ward: WardReport, paint: Paint): string {
  return [
    `${paint.bold(ward.ward)}  ${paint.dim(`in ${elapsedText(ward.elapsedMs)}`)}`,
    ...ward.recovered.map((what) => `  ${paint.yellow('recovered')} ${what}`),
    columns(
      ward.results.map((result) => resultRow(result, ward.ward, paint)),
      { indent: 2 },
    ),
    ...wardError(ward, paint),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function resultRow(result: ActionResult, ward: string, paint: Paint): string[] {
  const { status, device, type, operation } = result;
  const head = [symbol(status, paint), shortId(device, ward), nounOf(type)];
  if (status === 'done')
    return [...head, operation === 'delete' ? 'removed; footage stays' : proofText(result)];
  return [...head, failureText(result, paint)];
}

function nounOf(type: string): string {
  return resourceNoun(type).replace(/^(recorder|retention) /, (word) => (word === 'recorder ' ? '' : word));
}

function symbol(status: ActionResult['status'], paint: Paint): string {
  if (status === 'done') return paint.green('✓');
  return status === 'pending' ? paint.yellow('…') : paint.red('✗');
}

function failureText({ status, code, message, device, hint }: ActionResult, paint: Paint): string {
  const colour = status === 'pending' ? paint.yellow : paint.red;
  const text = `${colour(code ?? status)} ${withoutId(message ?? '', device)}`;
  return status === 'failed' && hint !== undefined ? `${text} ${paint.dim(hint)}` : text;
}

function wardError({ code, message, hint }: WardReport, paint: Paint): string[] {
  if (code === undefined) return [];
  return [`  ${paint.red(code)} ${message ?? ''}`, ...(hint === undefined ? [] : [`  ${paint.dim(hint)}`])];
}
