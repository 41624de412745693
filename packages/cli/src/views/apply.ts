import { relative } from 'node:path';
import type { ActionResult, WardReport } from '@wardctl/deploy/apply';
import type { ApplyResult } from '../work/apply-changes.ts';
import { columns } from './columns.ts';
import { tally } from './count.ts';
import { deviceIds, withoutId } from './device-ids.ts';
import { elapsedText } from './duration.ts';
import { foldResults, type ResultGroup } from './fold-results.ts';
import type { Paint } from './paint.ts';
import { proofText } from './proof.ts';
import { countResources, resourceNoun } from './resource-nouns.ts';
import { wrap } from './wrap.ts';

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
  const where = reportFile === undefined ? '' : `\n${paint.dim(`Report: ${relative('.', reportFile)}`)}`;
  return ['', ...wards.map((ward) => wardBlock(ward, paint)), `${paint.bold(verdict)}${where}`]
    .join('\n\n')
    .trimStart();
}

function wardBlock(ward: WardReport, paint: Paint): string {
  const groups = foldResults(ward.results);
  const rows = columns(
    groups.map((group) => resultRow(group, ward.ward, paint)),
    { indent: 2 },
  );
  const lines = rows === '' ? [] : rows.split('\n');
  return [
    `${paint.bold(ward.ward)}  ${paint.dim(`in ${elapsedText(ward.elapsedMs)}`)}`,
    ...ward.recovered.map((what) => `  ${paint.yellow('recovered')} ${what}`),
    ...lines.flatMap((line, index) => [line, ...explanation(groups[index]?.[0], paint)]),
    ...wardError(ward, paint),
  ].join('\n');
}

function resultRow(group: ResultGroup, ward: string, paint: Paint): string[] {
  const [result] = group;
  const { status, type, operation } = result;
  const ids = deviceIds(
    group.map(({ device }) => device),
    ward,
  );
  const head = [
    symbol(status, paint),
    ids,
    group.length === 1 ? nounOf(type) : countResources(group.length, type),
  ];
  if (status !== 'done') return [...head, colourOf(status, paint)(result.code ?? status)];
  return [...head, operation === 'delete' ? 'removed from management' : proofText(result)];
}

function nounOf(type: string): string {
  return resourceNoun(type).replace(/^recorder /, '');
}

function symbol(status: ActionResult['status'], paint: Paint): string {
  return colourOf(status, paint)({ done: '✓', failed: '✗', pending: '…' }[status]);
}

function colourOf(status: ActionResult['status'], paint: Paint): Paint['red'] {
  return { done: paint.green, failed: paint.red, pending: paint.yellow }[status];
}

/** What happened and what to do next, under the row; a step that waits for another is explained by that one. */
function explanation(result: ActionResult | undefined, paint: Paint): string[] {
  if (result === undefined || result.status === 'done' || result.code === 'run/not-reached') return [];
  const { message = '', device, hint } = result;
  return [...wrap(withoutId(message, device), 5), ...wrap(hint ?? '', 5).map(paint.dim)];
}

function wardError({ code, message = '', hint }: WardReport, paint: Paint): string[] {
  if (code === undefined) return [];
  return [`  ${paint.red(code)}`, ...wrap(message, 5), ...wrap(hint ?? '', 5).map(paint.dim)];
}
