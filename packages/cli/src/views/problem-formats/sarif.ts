import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { formatPosition, type Problem } from '@wardctl/fleet';
import type { ProblemFacts } from '../../work/problem-facts.ts';
import type { SourceLines, ValidateResult } from '../../work/validate-inventory.ts';
import { mostSevere } from './most-severe.ts';

/** Code hosts take 25,000 results of a run and show 5,000 of them. */
const limit = 5_000;

interface SarifOptions extends Omit<ProblemFacts, 'files'> {
  /** Version of this tool. */
  readonly version: string;
}

/**
 * The problems as SARIF 2.1.0 for code scanning, the most severe first, at most 5,000.
 *
 * @see SARIF 2.1.0 (OASIS), section 3
 */
export function sarif(result: ValidateResult, options: SarifOptions): string {
  const problems = mostSevere(result.problems, limit);
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const prints = fingerprints(problems, options.lines);
  const run = {
    tool: { driver: driver(codes, problems, options) },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
    invocations: [invocation(result.problems.length - problems.length)],
    results: problems.map((problem, index) => ({
      ...resultOf(problem, options),
      ruleIndex: codes.indexOf(problem.code),
      partialFingerprints: { primaryLocationLineHash: prints[index] },
    })),
  };
  return JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2);
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const sourceRoot = '%SRCROOT%';

function driver(codes: readonly string[], problems: readonly Problem[], { version, manual }: SarifOptions) {
  const errors = new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  return {
    name: 'wardctl',
    semanticVersion: version,
    rules: codes.map((code) => rule(code, errors.has(code) ? 'error' : 'warning', manual)),
  };
}

function rule(code: string, level: Problem['severity'], manual: ProblemFacts['manual']) {
  const { meaning, remedy } = manual.get(code) ?? unlisted(code);
  return {
    id: code,
    name: code.replaceAll(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${meaning}.` },
    help: { text: `${meaning}. ${remedy}.`, markdown: `${meaning}.\n\n**What to do:** ${remedy}.` },
    defaultConfiguration: { level },
  };
}

function unlisted(code: string) {
  const [area = '', what = ''] = code.split('/');
  const words = what
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return { meaning: `${subjects[area] ?? area}: ${words}`, remedy: 'Read the message of each place' };
}

const subjects: Readonly<Record<string, string>> = {
  yaml: 'The file is not YAML that wardctl reads',
  schema: 'A value is not what the schema allows',
  rule: 'Values do not go together',
};

function resultOf({ code, severity, message, hint, position }: Problem, options: SarifOptions) {
  const { file, line, column } = position;
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: code,
    level: severity,
    message: { text: hint === undefined ? message : `${message}. ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(file, options), region } }],
  };
}

function artifact(file: string, { repositoryPath }: SarifOptions) {
  const path = repositoryPath(file);
  if (path === undefined) return { uri: pathToFileURL(file).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}

/** What stays the same when lines above are added: rule and text of the line, and how often it came before. */
function fingerprints(problems: readonly Problem[], lines: SourceLines): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ code, position }) => {
    const text = (lines.get(formatPosition(position)) ?? '').trim();
    const hash = createHash('sha256').update(`${code}\n${text}`).digest('hex').slice(0, 16);
    const key = `${position.file}\n${hash}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${hash}:${count}`;
  });
}

function invocation(left: number) {
  if (left === 0) return { executionSuccessful: true };
  const text = `The ${limit} most severe results are listed; ${left} more are not.`;
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [{ level: 'warning', message: { text } }],
  };
}
