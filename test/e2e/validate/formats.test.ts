import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sarifProblems } from '../../../packages/cli/test/views/problem-formats/sarif-schema.ts';
import { runWardctl } from '../run-wardctl.ts';

const broken = join(import.meta.dirname, 'testdata/everything-wrong/inventory');
const rules = [
  'schema/additionalProperties',
  'rule/duplicate-id',
  'rule/unknown-recorder',
  'rule/unknown-site',
  'yaml/missing-char',
];

async function validate(...args: string[]) {
  const cwd = await mkdtemp(join(tmpdir(), 'wardctl-e2e-'));
  await cp(broken, join(cwd, 'inventory'), { recursive: true });
  return { cwd, ...(await runWardctl(['validate', ...args], { cwd })) };
}

test('writes SARIF that its public schema accepts, with a rule for every code', async () => {
  const { cwd, code, stdout, stderr } = await validate('--format', 'sarif', '--output', 'out.sarif');

  const log = JSON.parse(await readFile(join(cwd, 'out.sarif'), 'utf8'));
  const [{ tool, results }] = log.runs;
  expect([code, stdout, stderr]).toEqual([64, '', 'Written to out.sarif: 5 problems.\n']);
  expect(sarifProblems(log)).toEqual([]);
  expect(new Set(tool.driver.rules.map(({ id }: { id: string }) => id))).toEqual(new Set(rules));
  expect(results.map(({ level }: { level: string }) => level)).toEqual(Array(5).fill('error'));
  expect(results[0].locations[0].physicalLocation.artifactLocation).toEqual({
    uri: 'inventory/wards/a-syntax-error.yaml',
    uriBaseId: '%SRCROOT%',
  });
});

test('writes JUnit XML with a suite for each file', async () => {
  const { code, stdout } = await validate('--format', 'junit');

  expect(code).toBe(64);
  expect(stdout).toMatch(/^<\?xml .*\n<testsuites name="wardctl validate inventory" tests="7" failures="5"/);
  expect(stdout.match(/<testsuite /g)).toHaveLength(5);
  expect(stdout).toMatch(/<failure type="rule\/duplicate-id" message="/);
});

test('annotates lines on GitHub, and says the verdict', async () => {
  const { code, stdout } = await validate('--format', 'github');

  const lines = stdout.trimEnd().split('\n');
  expect(code).toBe(64);
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(
    /^::error file=inventory\/wards\/a-syntax-error\.yaml,line=4,col=\d+,title=yaml\/missing-char::/,
  );
  expect(lines[5]).toBe('inventory: 5 errors. Nothing was touched.');
});

test('prints the same JSON for --json and --format json', async () => {
  const flag = await validate('--json');
  const format = await validate('--format', 'json');

  expect(format.stdout).toBe(flag.stdout);
});
