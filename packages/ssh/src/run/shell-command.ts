import { FleetError } from '@wardctl/fleet';

/**
 * The one command line of every script. `sudo` is made to speak English, so that its refusal is recognised; its `-S`
 * would read the password from where the script comes.
 */
export function shellCommand(needsSudo: boolean): string {
  return needsSudo ? 'env LC_ALL=C sudo -n sh -s' : 'sh -s';
}

interface Account {
  readonly id: string;
  readonly username: string;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Tells a script that failed from one that never started because `sudo` did not let it (`sudo: a password is required`).
 *
 * @throws FleetError `ssh/unauthorized`
 */
export function refuseWithoutSudo({ id, username }: Account, { code, stdout, stderr }: Ended): void {
  if (code === 0 || stdout !== '') return;
  const refused = /^sudo: .*$|^env: .*sudo.*$|^.*is not (?:allowed|in the sudoers).*$/m.exec(stderr)?.[0];
  if (refused === undefined) return;
  throw new FleetError('ssh/unauthorized', `${id}: ${username} may not become root (${refused})`, {
    hint: `Allow it sudo without password (NOPASSWD): "${username} ALL=(root) NOPASSWD: ALL" in /etc/sudoers.d.`,
  });
}
