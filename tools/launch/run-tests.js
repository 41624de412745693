import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedModules, projectNode, projectRoot } from './project.js';
import { runChild } from './run-child.js';
import { addTallies, nothing, tallyOfCheck, tallyOfVitest } from './tally.js';

const stages = {
  typecheck: () => check('typescript/bin/tsc'),
  lint: () => check('@biomejs/biome/bin/biome', 'check', '.'),
  unused: () => check('knip/bin/knip.js'),
  unit: () => vitest('unit'),
  e2e: () => vitest('e2e'),
  real: () => vitest('real'),
};

/** Runs every stage, or those named, on after a failing one, and ends with one line of numbers. */
export async function runTests(names) {
  const unknown = names.find((name) => !Object.hasOwn(stages, name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no stage ${unknown}: ${Object.keys(stages).join(' ')}\n`);
    return 64;
  }
  const interruption = watchForInterruption();
  let total = nothing;
  const failed = [];
  for (const name of names.length > 0 ? names : Object.keys(stages)) {
    process.stdout.write(`\n== ${name}\n`);
    const { exitCode, tally } = await stages[name]();
    if (interruption.exitCode !== undefined) return interruption.exitCode;
    if (exitCode !== 0 || tally.failed > 0) failed.push(name);
    total = addTallies(total, tally);
  }
  report(total, failed);
  return failed.length > 0 ? 1 : 0;
}

async function check(script, ...args) {
  const exitCode = await runChild(projectNode(), [join(installedModules, script), ...args], {
    cwd: projectRoot,
  });
  return { exitCode, tally: tallyOfCheck(exitCode) };
}

async function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-test-'));
  const file = join(folder, 'result.json');
  try {
    const exitCode = await runChild(
      projectNode(),
      [
        join(installedModules, 'vitest/vitest.mjs'),
        'run',
        `--project=${project}`,
        '--reporter=default',
        `--reporter=${join(projectRoot, 'tools/result-reporter.js')}`,
      ],
      { cwd: projectRoot, env: { ...process.env, WARDCTL_TEST_RESULT: file } },
    );
    return { exitCode, tally: tallyOfVitest(project, exitCode, readResult(file)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // It ended before it had a result; that counts as a failure.
    return { passed: 0, failed: 0, skipped: [] };
  }
}

/** Whoever interrupts one stage wants no other. */
function watchForInterruption() {
  const interruption = { exitCode: undefined };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      interruption.exitCode = 128 + constants.signals[name];
    });
  }
  return interruption;
}

function report({ passed, failed, skipped, leftOut, complaints }, failedStages) {
  const lines = ['', ...leftOut.map((line) => `left out: ${line}`), ...complaints];
  if (failedStages.length > 0) lines.push(`failed: ${failedStages.join(', ')}`);
  lines.push(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
