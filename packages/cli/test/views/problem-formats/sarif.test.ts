import { expect, test } from 'vitest';
import { sarif } from '../../../src/views/problem-formats/sarif.ts';
import { factsOf, problem, resultOf } from './problem-facts.ts';
import { sarifProblems } from './sarif-schema.ts';

type Problems = Parameters<typeof resultOf>[0];

function render(problems: Problems, facts = factsOf(problems)) {
  const log = JSON.parse(sarif(resultOf(problems), { ...facts, version: '1.2.3' }));
  expect(sarifProblems(log)).toEqual([]);
  return log.runs[0];
}

test('a problem is a result with its rule, level, place and what to do', () => {
  const { tool, results, invocations } = render([problem({ hint: 'Give one of them another' })]);

  expect(tool.driver).toMatchObject({
    name: 'wardctl',
    semanticVersion: '1.2.3',
    rules: [
      {
        id: 'rule/duplicate-address',
        name: 'RuleDuplicateAddress',
        shortDescription: { text: 'Two devices share an address.' },
        help: { text: 'Two devices share an address. Give each its own.' },
        defaultConfiguration: { level: 'error' },
      },
    ],
  });
  expect(results).toEqual([
    {
      ruleId: 'rule/duplicate-address',
      ruleIndex: 0,
      level: 'error',
      message: { text: '10.1.70.11 is the address of two cameras. Give one of them another' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'hanoi/city/wards/hoan-kiem.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 14 },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
    },
  ]);
  expect(invocations).toEqual([{ executionSuccessful: true }]);
});

test('an inventory without problems is a run without results', () => {
  const run = render([]);

  expect(run.results).toEqual([]);
});

test('a code that the manual does not list is described by its name', () => {
  const { tool } = render([problem({ code: 'schema/additionalProperties' })]);

  expect(tool.driver.rules[0].shortDescription.text).toBe(
    'A value is not what the schema allows: additional properties.',
  );
});

test('names of files are percent-encoded, and files outside of the repository are absolute', () => {
  const position = (file: string) => ({ position: { file, line: 1, column: 1 } });
  const { results } = render([problem(position('/srv/a b.yaml')), problem(position('wards/hồ gươm#1.yaml'))]);

  const places = results.map(
    (result: { locations: [{ physicalLocation: { artifactLocation: object } }] }) =>
      result.locations[0].physicalLocation.artifactLocation,
  );
  expect(places).toEqual([
    { uri: 'file:///srv/a%20b.yaml' },
    { uri: 'hanoi/wards/h%E1%BB%93%20g%C6%B0%C6%A1m%231.yaml', uriBaseId: '%SRCROOT%' },
  ]);
});

test('a fingerprint outlives lines that are added above, and tells equal lines apart', () => {
  const at = (line: number) => problem({ position: { file: 'a.yaml', line, column: 3 } });
  const prints = (lines: readonly number[], text?: string) => {
    const problems = lines.map(at);
    return render(problems, factsOf(problems, text)).results.map(
      (result: { partialFingerprints: object }) => result.partialFingerprints,
    );
  };

  expect(prints([5, 9])).toEqual(prints([6, 20]));
  expect(new Set(prints([5, 9]).map(JSON.stringify)).size).toBe(2);
  expect(prints([5])).not.toEqual(prints([5], 'address: 10.1.70.12'));
});

test('of more problems than code hosts show, the most severe are listed and the number of the others is said', () => {
  const warnings = Array.from({ length: 4_999 }, (_, index) =>
    problem({ severity: 'warning', position: { file: 'a.yaml', line: index + 1, column: 1 } }),
  );
  const errors = ['y.yaml', 'z.yaml'].map((file) => problem({ position: { file, line: 1, column: 1 } }));

  const { results, invocations } = render([...warnings, ...errors]);

  expect(results).toHaveLength(5_000);
  expect(results.slice(0, 3).map(({ level }: { level: string }) => level)).toEqual([
    'error',
    'error',
    'warning',
  ]);
  expect(invocations[0].toolExecutionNotifications[0].message.text).toBe(
    'The 5000 most severe results are listed; 1 more are not.',
  );
});

test('the public schema would say what is wrong', () => {
  const log = JSON.parse(sarif(resultOf([problem()]), { ...factsOf([problem()]), version: '1.2.3' }));
  log.runs[0].results[0].level = 'fatal';
  log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;

  expect(sarifProblems(log).map(({ instancePath }) => instancePath)).toEqual([
    '/runs/0/results/0/level',
    '/runs/0/results/0/locations/0/physicalLocation/region/startLine',
  ]);
});
