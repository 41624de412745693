import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const tools = join(import.meta.dirname, '../tools');
// The launcher is plain JavaScript, so its modules have no types to import.
const { compareLocks } = await import(join(tools, 'launch/compare-locks.js'));
const { tallyOfVitest } = await import(join(tools, 'launch/tally.js'));
const lock = JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } });

/** A checkout with our launcher, a stand-in for the command line, and an `npm` that writes down what it is asked. */
function checkout(commandLine: string): { folder: string; environment: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-launch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(tools, join(folder, 'tools'), { recursive: true, filter: (path) => !path.includes('engine') });
  write(folder, 'package.json', '{"type": "module"}');
  write(folder, 'package-lock.json', lock);
  write(folder, 'packages/cli/bin/run.js', commandLine);
  write(folder, 'bin/npm', '#!/bin/sh\necho "$@" >> npm.log\necho added one package\nsh "$0.install"\n');
  chmodSync(join(folder, 'bin/npm'), 0o755);
  return { folder, environment: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder } };
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function install(folder: string): void {
  write(folder, 'node_modules/.package-lock.json', lock);
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'));
}

async function launch(folder: string, environment: Record<string, string>, ...args: string[]) {
  const child = start(folder, environment, args);
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (data) => (text.stdout += data));
  child.stderr?.on('data', (data) => (text.stderr += data));
  const [exitCode] = await once(child, 'close');
  return { exitCode, ...text };
}

function start(folder: string, environment: Record<string, string>, args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['tools/launch.js', ...args], {
    cwd: folder,
    env: environment,
    stdio: 'pipe',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

test('it hands arguments, output and exit code through, and says nothing of its own', async () => {
  const { folder, environment } = checkout(
    'console.log(process.argv.slice(2).join("|")); process.exitCode = 5',
  );
  install(folder);

  const run = await launch(folder, environment, 'wardctl', 'plan', '--json', 'a b');

  expect(run).toEqual({ exitCode: 5, stdout: 'plan|--json|a b\n', stderr: '' });
  expect(existsSync(join(folder, 'npm.log'))).toBe(false);
});

test('demo is a command of the command line', async () => {
  const { folder, environment } = checkout('console.log(process.argv.slice(2).join("|"))');
  install(folder);

  const run = await launch(folder, environment, 'demo', '--keep');

  expect(run).toMatchObject({ exitCode: 0, stdout: 'demo|--keep\n' });
});

test('in a fresh checkout it installs first, and tells so beside the data', async () => {
  const { folder, environment } = checkout('console.log("ran")');
  const node = `mkdir -p node_modules/node/bin && ln -s ${process.execPath} node_modules/node/bin/node`;
  write(folder, 'bin/npm.install', `${node} && cp package-lock.json node_modules/.package-lock.json`);

  const run = await launch(folder, environment, 'wardctl');

  expect(run).toMatchObject({ exitCode: 0, stdout: 'ran\n' });
  expect(run.stderr).toMatch(/^The packages of this project are not installed: running npm ci …\n/);
  expect(run.stderr).toMatch(/\ninstalled in \d+\.\d s\n$/);
  expect(readFileSync(join(folder, 'npm.log'), 'utf8')).toBe('ci --no-audit --no-fund --loglevel=error\n');
});

test('it installs again when the lock file has moved', async () => {
  const { folder, environment } = checkout('console.log("ran")');
  install(folder);
  write(folder, 'package-lock.json', lock.replace('1.0.0', '1.1.0'));
  write(folder, 'bin/npm.install', 'cp package-lock.json node_modules/.package-lock.json');

  const first = await launch(folder, environment, 'wardctl');
  const second = await launch(folder, environment, 'wardctl');

  expect(first.stderr).toContain('not those of package-lock.json (node_modules/a differs): running npm ci');
  expect(second).toMatchObject({ exitCode: 0, stdout: 'ran\n', stderr: '' });
});

test('an installation that fails ends it', async () => {
  const { folder, environment } = checkout('console.log("ran")');
  write(folder, 'bin/npm.install', 'exit 7');

  const run = await launch(folder, environment, 'wardctl');

  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toContain('npm ci ended with 7 after');
});

test('without npm it says so', async () => {
  const { folder } = checkout('');
  rmSync(join(folder, 'bin/npm'));

  const run = await launch(folder, { PATH: join(folder, 'bin'), HOME: folder }, 'wardctl');

  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('npm is not on PATH');
});

test('an unknown command is a usage error, and installs nothing', async () => {
  const { folder, environment } = checkout('');

  const run = await launch(folder, environment, 'deploy');

  expect(run.exitCode).toBe(64);
  expect(run.stderr).toMatch(/^Usage: /);
  expect(existsSync(join(folder, 'npm.log'))).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s reaches the program once, and its exit code comes back',
  async (name) => {
    const { folder, environment } = checkout(`
    let count = 0;
    process.on(${JSON.stringify(name)}, () => { count += 1; setTimeout(() => process.exit(10 + count), 400); });
    console.log('ready');
    setInterval(() => {}, 1000);`);
    install(folder);
    const child = start(folder, environment, ['wardctl']);
    await once(child.stdout as NonNullable<typeof child.stdout>, 'data');

    child.kill(name);
    child.kill(name);

    expect(await once(child, 'exit')).toEqual([11, null]);
  },
);

test('a program that a signal ends gives the exit code of a shell', async () => {
  const { folder, environment } = checkout('process.kill(process.pid, "SIGKILL")');
  install(folder);

  const run = await launch(folder, environment, 'wardctl');

  expect(run.exitCode).toBe(137);
});

test('the launcher itself runs under the oldest Node it promises', () => {
  const files = execFileSync('find', [tools, '-name', '*.js'], { encoding: 'utf8' }).trim().split('\n');

  const newer = files.filter((file) =>
    /Map\.groupBy|Promise\.(withResolvers|try)|import\.meta\.(main|dirname)/.test(readFileSync(file, 'utf8')),
  );

  expect(newer).toEqual([]);
});

const wanted = {
  '': { name: 'x' },
  a: { version: '1' },
  b: { version: '1', optional: true },
  c: { link: true },
};

test.each([
  ['the same packages', { a: wanted.a, b: wanted.b, c: wanted.c }, undefined],
  ['an optional one missing', { a: wanted.a, c: wanted.c }, undefined],
  ['a needed one missing', { b: wanted.b, c: wanted.c }, 'a differs'],
  ['another version', { ...wanted, '': undefined, a: { version: '2' } }, 'a differs'],
  ['one too many', { a: wanted.a, c: wanted.c, d: { version: '1' } }, 'd is not in it'],
])('%s: the comparison of locks gives the first difference', (_, installed, difference) => {
  expect(compareLocks(wanted, installed)).toBe(difference);
});

const skipped = [
  { file: 'test/real/ssh.test.ts', name: 'OpenSSH > signs in', note: 'no sshd' },
  { file: 'test/real/ssh.test.ts', name: 'OpenSSH > forwards', note: 'no sshd' },
  { file: 'test/real/docker.test.ts', name: 'Docker > swaps' },
];

test.each([
  ['a good run', 'unit', 0, { passed: 3, failed: 0, skipped: [] }, { passed: 3, failed: 0, skipped: 0 }],
  ['failures', 'unit', 1, { passed: 3, failed: 2, skipped: [] }, { passed: 3, failed: 2, skipped: 0 }],
  [
    'a bad end without a failed test',
    'unit',
    1,
    { passed: 3, failed: 0, skipped: [] },
    { passed: 3, failed: 1 },
  ],
  ['nothing executed', 'unit', 0, { passed: 0, failed: 0, skipped }, { failed: 1, skipped: 3 }],
  ['no real part here', 'real', 0, { passed: 0, failed: 0, skipped }, { failed: 0, skipped: 3 }],
  ['no real test at all', 'real', 0, { passed: 0, failed: 0, skipped: [] }, { failed: 1 }],
])('%s is counted', (_, project, exitCode, result, expected) => {
  expect(tallyOfVitest(project, exitCode, result)).toMatchObject(expected);
});

test('what was skipped is told by file and reason', () => {
  const { leftOut } = tallyOfVitest('real', 0, { passed: 1, failed: 0, skipped });

  expect(leftOut).toEqual(['2 of test/real/ssh.test.ts: no sshd', '1 of test/real/docker.test.ts: Docker']);
});
