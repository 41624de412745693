import type { Problem } from '@wardctl/fleet';
import type { ProblemFacts } from '../../work/problem-facts.ts';
import type { ValidateResult } from '../../work/validate-inventory.ts';
import { mostSevere } from './most-severe.ts';

/** So many annotations of a kind are shown of one step; of the others nobody hears. */
const limit = 10;

/** The problems as workflow commands of GitHub Actions, which become annotations of the changed lines. */
export function githubAnnotations(
  { problems }: ValidateResult,
  { repositoryPath }: Pick<ProblemFacts, 'repositoryPath'>,
): string[] {
  const kinds = (['error', 'warning'] as const).map((severity) => {
    const all = problems.filter((problem) => problem.severity === severity);
    const shown = mostSevere(all, limit).map((problem) => annotation(problem, repositoryPath));
    return [...shown, ...rest(severity, all.length - shown.length)];
  });
  return kinds.flat();
}

function annotation(
  { severity, code, message, hint, position }: Problem,
  repositoryPath: ProblemFacts['repositoryPath'],
): string {
  const { file, line, column } = position;
  const properties = { file: repositoryPath(file) ?? file, line, col: column, title: code };
  return command(severity, properties, hint === undefined ? message : `${message}\n${hint}`);
}

function rest(severity: Problem['severity'], left: number): string[] {
  if (left === 0) return [];
  const what = left === 1 ? `1 more ${severity} is` : `${left} more ${severity}s are`;
  return [command('notice', { title: 'wardctl validate' }, `${what} not shown here; run wardctl validate`)];
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
