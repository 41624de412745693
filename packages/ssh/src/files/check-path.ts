import { FleetError } from '@wardctl/fleet';

/**
 * Refuses paths that mean something else to a shell tool than they say: relative ones, those with `.` and `..`, and
 * those with characters that `sha256sum` and JSON write in another way.
 *
 * @throws FleetError `ssh/command-failed`
 */
export function checkPath(path: string): void {
  const plain = path.startsWith('/') && path.length > 1 && !/[\p{Cc}"\\]/u.test(path);
  const direct = path
    .split('/')
    .every((part, index) => index === 0 || (part !== '' && part !== '.' && part !== '..'));
  if (plain && direct) return;
  throw new FleetError(
    'ssh/command-failed',
    `${JSON.stringify(path)} is not a path that wardctl places files at`,
    {
      hint: 'Use an absolute path without "..", quotes, backslashes and control characters.',
    },
  );
}

/** @throws FleetError `ssh/command-failed` */
export function checkOwner(owner: string): void {
  if (/^[A-Za-z0-9_][A-Za-z0-9_.-]*:[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(owner)) return;
  throw new FleetError('ssh/command-failed', `${JSON.stringify(owner)} is not an owner`, {
    hint: 'Write user:group, by name or by number.',
  });
}
