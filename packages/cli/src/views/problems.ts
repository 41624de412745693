import { formatPosition, type Problem } from '@wardctl/fleet';
import type { SourceLines, ValidateResult } from '../work/validate-inventory.ts';
import { count, tally } from './count.ts';
import type { Paint } from './paint.ts';

interface ProblemsViewOptions {
  readonly lines: SourceLines;
  readonly paint: Paint;
}

/** Every problem with its place, the line it stands on and what to write instead. */
export function problemsView(problems: readonly Problem[], { lines, paint }: ProblemsViewOptions): string {
  return problems.map((problem) => problemView(problem, lines, paint)).join('\n\n');
}

function problemView(
  { code, severity, message, position, hint }: Problem,
  lines: SourceLines,
  paint: Paint,
): string {
  const colour = severity === 'error' ? paint.red : paint.yellow;
  const place = formatPosition(position);
  const frame = codeFrame(lines.get(place) ?? '', position, paint);
  return [
    `${paint.bold(place)} ${colour(severity)} ${paint.dim(code)} ${message}`,
    ...frame,
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ].join('\n');
}

const widest = 88;

function codeFrame(text: string, { line, column }: { line: number; column: number }, paint: Paint): string[] {
  if (text.trim() === '') return [];
  const start = Math.max(0, column - widest);
  const shown = text.slice(start, start + widest).replaceAll('\t', ' ');
  const gutter = String(line);
  return [
    `  ${paint.dim(`${gutter} |`)} ${shown}`,
    `  ${paint.dim(`${' '.repeat(gutter.length)} |`)} ${' '.repeat(column - 1 - start)}${paint.red('^')}`,
  ];
}

/** The problems, and what was looked at. */
export function validateView(result: ValidateResult, options: ProblemsViewOptions): string {
  const { summary, problems } = result;
  const verdict = verdictText(result, options.paint);
  if (problems.length === 0) return verdict;
  return `${problemsView(problems, options)}\n\n${summary.errors > 0 ? options.paint.bold(verdict) : verdict}`;
}

function verdictText({ summary, inventory }: ValidateResult, paint: Paint): string {
  const { wards, recorders, cameras, planned, errors, warnings } = summary;
  const found = `${tally(
    [
      [errors, errors === 1 ? 'error' : 'errors'],
      [warnings, warnings === 1 ? 'warning' : 'warnings'],
    ],
    'no problems',
  )}`;
  if (errors > 0) return `${inventory}: ${found}. Nothing was touched.`;
  const size = [count(wards, 'ward'), count(recorders, 'recorder'), count(cameras, 'camera')].join(', ');
  const verdict = `${inventory}: ${size}: ${warnings === 0 ? paint.green(found) : paint.yellow(found)}`;
  if (planned === 0) return verdict;
  const left = planned === 1 ? 'is planned; no plan includes it' : 'are planned; no plan includes them';
  return `${verdict}\n${count(planned, 'more device')} ${left}.`;
}
