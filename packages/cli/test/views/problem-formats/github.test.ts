import { expect, test } from 'vitest';
import { githubAnnotations } from '../../../src/views/problem-formats/github.ts';
import { factsOf, problem, resultOf } from './problem-facts.ts';

const render = (...problems: Parameters<typeof resultOf>[0]) =>
  githubAnnotations(resultOf(problems), factsOf(problems));

test('a problem is an annotation of its line', () => {
  expect(render(problem({ hint: 'Give one another' }), problem({ severity: 'warning' }))).toEqual([
    '::error file=hanoi/city/wards/hoan-kiem.yaml,line=12,col=14,title=rule/duplicate-address::10.1.70.11 is the address of two cameras%0AGive one another',
    '::warning file=hanoi/city/wards/hoan-kiem.yaml,line=12,col=14,title=rule/duplicate-address::10.1.70.11 is the address of two cameras',
  ]);
});

test('what would end a property or the command is escaped', () => {
  const odd = problem({
    message: '100 %\r\n::error::x',
    position: { file: '/a,b:c%.yaml', line: 1, column: 2 },
  });

  expect(render(odd)).toEqual([
    '::error file=/a%2Cb%3Ac%25.yaml,line=1,col=2,title=rule/duplicate-address::100 %25%0D%0A::error::x',
  ]);
});

test('ten of a kind are annotated, and how many more there are is said', () => {
  const errors = Array.from({ length: 12 }, (_, index) =>
    problem({ position: { file: 'a.yaml', line: 12 - index, column: 1 } }),
  );

  const lines = render(...errors, problem({ severity: 'warning' }));

  expect(lines).toHaveLength(12);
  expect(lines[0]).toMatch(/^::error file=hanoi\/a\.yaml,line=1,/);
  expect(lines[10]).toBe(
    '::notice title=wardctl validate::2 more errors are not shown here; run wardctl validate',
  );
  expect(lines[11]).toMatch(/^::warning /);
});
