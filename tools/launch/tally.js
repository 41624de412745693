export const nothing = { passed: 0, failed: 0, skipped: 0, leftOut: [], complaints: [] };

/** A check without tests of its own counts as one test. */
export function tallyOfCheck(exitCode) {
  return { ...nothing, passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 };
}

/**
 * Counts one Vitest run. A run that ends badly has at least one failure, and so has one that executed nothing, except
 * that every real part may be missing on a machine that does not have to have them.
 */
export function tallyOfVitest(project, exitCode, { passed, failed, skipped }) {
  const isEmpty = passed + failed === 0;
  const mayBeEmpty = project === 'real' && skipped.length > 0;
  const complaints = isEmpty && !mayBeEmpty ? [`${project} executed no test`] : [];
  const isBad = exitCode !== 0 || complaints.length > 0;
  return {
    passed,
    failed: Math.max(failed, isBad ? 1 : 0),
    skipped: skipped.length,
    leftOut: summarise(skipped),
    complaints,
  };
}

export function addTallies(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    leftOut: [...a.leftOut, ...b.leftOut],
    complaints: [...a.complaints, ...b.complaints],
  };
}

/** One line per file and reason: `3 of test/real/ssh.test.ts: no sshd on this machine`. */
function summarise(skipped) {
  const counts = new Map();
  for (const test of skipped) counts.set(reasonOf(test), (counts.get(reasonOf(test)) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} of ${reason}`);
}

function reasonOf({ file, name, note }) {
  return `${file}: ${note || name.split(' > ')[0]}`;
}
