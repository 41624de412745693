import { formatPosition, type Problem } from '@wardctl/fleet';
import type { ProblemFacts } from '../../../src/work/problem-facts.ts';
import type { ValidateResult } from '../../../src/work/validate-inventory.ts';

export function problem(changes: Partial<Problem> = {}): Problem {
  return {
    code: 'rule/duplicate-address',
    severity: 'error',
    message: '10.1.70.11 is the address of two cameras',
    position: { file: 'city/wards/hoan-kiem.yaml', line: 12, column: 14 },
    ...changes,
  };
}

export function resultOf(problems: readonly Problem[]): ValidateResult {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const summary = {
    wards: 1,
    recorders: 1,
    cameras: 2,
    planned: 0,
    errors,
    warnings: problems.length - errors,
  };
  return { inventory: 'city', problems, summary, devices: {} };
}

export function factsOf(problems: readonly Problem[], line = 'address: 10.1.70.11'): ProblemFacts {
  return {
    lines: new Map(problems.map(({ position }) => [formatPosition(position), `    ${line}`])),
    manual: new Map([
      ['rule/duplicate-address', { meaning: 'Two devices share an address', remedy: 'Give each its own' }],
    ]),
    files: ['city/fleet.yaml', 'city/wards/hoan-kiem.yaml'],
    repositoryPath: (file) => (file.startsWith('/') ? undefined : `hanoi/${file}`),
  };
}
