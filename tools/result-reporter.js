import { writeFileSync } from 'node:fs';

/** Vitest reporter that writes how many tests passed and failed, and which were skipped for what reason. */
// biome-ignore lint/style/noDefaultExport: Vitest loads a reporter by its default export
export default class ResultReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const result = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) count(module, result);
    writeFileSync(process.env.WARDCTL_TEST_RESULT, JSON.stringify(result));
  }
}

function count(module, result) {
  // A file that cannot be loaded has errors and no tests; a hook that fails has errors of its suite.
  result.failed += module.errors().length;
  for (const suite of module.children.allSuites()) result.failed += suite.errors().length;
  for (const test of module.children.allTests()) {
    const { state, note } = test.result();
    if (state === 'passed') result.passed += 1;
    if (state === 'failed') result.failed += 1;
    if (state === 'skipped')
      result.skipped.push({ file: module.relativeModuleId, name: test.fullName, note });
  }
}
