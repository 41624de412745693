import { formatPosition, type Problem } from '@wardctl/fleet';
import type { ProblemFacts } from '../../work/problem-facts.ts';
import type { ValidateResult } from '../../work/validate-inventory.ts';
import { mostSevere } from './most-severe.ts';

/** What the views of test reports still open. */
const limit = 5_000;

/** The problems as JUnit XML: a suite for each file, where an error is a failure and a warning a note on a test that passes. */
export function junit(
  { inventory, problems }: ValidateResult,
  { files }: Pick<ProblemFacts, 'files'>,
): string {
  const shown = mostSevere(problems, limit);
  const byFile = Map.groupBy(shown, ({ position }) => position.file);
  const names = [...new Set([...files, ...byFile.keys()])].sort();
  const suites = names.map((file) => suite(file, byFile.get(file) ?? []));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: `wardctl validate ${inventory}`, ...sum(suites) })}>`,
    ...suites.map(({ xml }) => xml),
    ...cutNote(problems.length - shown.length),
    '</testsuites>',
  ].join('\n');
}

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function suite(file: string, problems: readonly Problem[]): Suite {
  const failures = problems.filter(({ severity }) => severity === 'error').length;
  const tests = Math.max(1, problems.length);
  const cases = problems.length === 0 ? [passed(file)] : problems.map(testCase);
  const xml = [
    `  <testsuite${attributes({ name: file, tests, failures, errors: 0, skipped: 0 })}>`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
  return { xml, tests, failures };
}

function passed(file: string): string {
  return `    <testcase${attributes({ classname: file, name: 'has no problem', file })}/>`;
}

function testCase({ code, severity, message, hint, position }: Problem): string {
  const { file, line } = position;
  const place = formatPosition(position);
  const name = `${code} ${position.line}:${position.column}`;
  const text = [`${place} ${severity} ${code}`, message, ...(hint === undefined ? [] : [hint])].join('\n');
  const body =
    severity === 'error'
      ? `<failure${attributes({ type: code, message })}>${escapeText(text)}</failure>`
      : `<system-out>${escapeText(text)}</system-out>`;
  return `    <testcase${attributes({ classname: file, name, file, line })}>${body}</testcase>`;
}

function sum(suites: readonly Suite[]) {
  return {
    tests: suites.reduce((total, { tests }) => total + tests, 0),
    failures: suites.reduce((total, { failures }) => total + failures, 0),
    errors: 0,
  };
}

function cutNote(left: number): string[] {
  return left === 0 ? [] : [`  <!-- The ${limit} most severe problems are listed; ${left} more are not. -->`];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeText(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0, section 2.2: what is not in the production Char. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeText(text: string): string {
  return text.replaceAll(forbidden, '\ufffd').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
