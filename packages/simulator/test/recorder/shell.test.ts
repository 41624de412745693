import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HostSession } from './host-session.ts';

/** They name no path outside of their working folder, so that this machine's own shell may run them too. */
const scripts = globSync(join(import.meta.dirname, 'scripts', '*.sh')).sort();
/** The shell of Debian; other shells differ in what POSIX leaves open. */
const dash = ['/bin/dash', '/usr/bin/dash'].find((path) => existsSync(path));

function realShell(script: string): { code: number; stdout: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'real-shell-'));
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' };
  try {
    const { status, stdout } = spawnSync(dash ?? '', ['-s'], { cwd, input: script, encoding: 'utf8', env });
    return { code: status ?? -1, stdout };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

describe.skipIf(dash === undefined)('the shell answers as dash with the tools of this machine', () => {
  test.each(scripts.map((file) => [basename(file, '.sh'), file]))('%s', async (_, file) => {
    using session = new HostSession();
    const script = readFileSync(file, 'utf8');

    const { code, stdout } = await session.script(script);

    expect(stdout).not.toBe('');
    expect({ code, stdout }).toEqual(realShell(script));
  });
});

describe('a script that arrives cut off', () => {
  test('does nothing when it is one function', async () => {
    using session = new HostSession();

    const answer = await session.script('m() {\necho first\necho second\n');

    expect(answer).toEqual({
      code: 2,
      stdout: '',
      stderr: 'sh: 4: Syntax error: end of file unexpected (expecting "}")\n',
    });
  });

  test('runs the lines that have arrived when it is not', async () => {
    using session = new HostSession();

    const answer = await session.script('echo first\nif true; then\n');

    expect(answer).toMatchObject({ code: 2, stdout: 'first\n' });
  });
});

test('a command that reads standard input gets the rest of the script', async () => {
  using session = new HostSession();

  const answer = await session.script('cat\necho "this is data"\n');

  expect(answer).toEqual({ code: 0, stdout: 'echo "this is data"\n', stderr: '' });
});

test.each([
  ['nothing-of-this-name', 127, 'sh: 1: nothing-of-this-name: not found\n'],
  ['cat < /absent', 2, 'sh: 1: cannot open /absent: No such file\n'],
  ['echo x > /absent/file', 2, 'sh: 1: cannot create /absent/file: Directory nonexistent\n'],
  ['cat /absent', 1, 'cat: /absent: No such file or directory\n'],
  ['chown nobody-here /etc', 1, 'chown: invalid user: nobody-here\n'],
  ['rm /absent', 1, "rm: cannot remove '/absent': No such file or directory\n"],
  ['stat /absent', 1, "stat: cannot statx '/absent': No such file or directory\n"],
  ['ls --frob', 2, "ls: unrecognized option '--frob'\n"],
  ['fi', 2, 'sh: 1: Syntax error: "fi" unexpected\n'],
])('%s fails as on Debian', async (commandLine, code, stderr) => {
  using session = new HostSession();

  const answer = await session.run(commandLine);

  expect(answer).toEqual({ code, stdout: '', stderr });
});
