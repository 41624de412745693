import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import type { CommandResult } from '../run-wardctl.ts';

const program = join(import.meta.dirname, '../../../packages/cli/bin/run.js');

/** An empty folder in which people with identities of their own run wardctl, with something on standard input. */
async function folder() {
  const cwd = await mkdtemp(join(tmpdir(), 'wardctl-secret-'));
  const runAs = async (person: string, args: readonly string[], input = ''): Promise<CommandResult> => {
    const env = { PATH: process.env['PATH'], WARDCTL_AGE_IDENTITY_FILE: join(cwd, `${person}.txt`) };
    const child = spawn(process.execPath, [program, 'secret', ...args], { cwd, env });
    child.stdin.end(input);
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { code, stdout, stderr };
  };
  return { cwd, runAs, run: (args: readonly string[], input?: string) => runAs('me', args, input) };
}

interface Listed {
  readonly secrets: readonly { readonly name: string; readonly version: number; readonly file: string }[];
}

test('keeps what is piped in, and shows names only', async () => {
  const { cwd, run } = await folder();
  await run(['init']);

  const set = await run(['set', 'vn01-00070-mr-0001', '--json'], 'admin:pLaNtEd\n');
  const list = await run(['list', '--json']);

  const file = join(cwd, 'secrets/vn01-00070.jsonl');
  expect(parseOutput('secret-set', set.stdout)).toEqual({
    name: 'vn01-00070-mr-0001',
    reference: 'age:vn01-00070-mr-0001',
    version: 1,
    change: 'added',
  });
  expect(parseOutput<Listed>('secret-list', list.stdout).secrets).toEqual([
    { name: 'vn01-00070-mr-0001', version: 1, file },
  ]);
  expect([set, list].flatMap(({ stdout, stderr }) => [stdout, stderr]).join()).not.toContain('pLaNtEd');
  expect(await readFile(file, 'utf8')).not.toContain('pLaNtEd');
});

test.each([
  ['an argument', ['set', 'x', 'pLaNtEd'], '', /never taken from the command line/],
  ['a flag', ['set', 'x', '--password=pLaNtEd'], '', /Nonexistent flag/],
  ['a text without user', ['set', 'x'], 'pLaNtEd', /is not user:password/],
  ['broken JSON', ['set', 'x'], '{"username":"a","password":"pLaNtEd"', /is not a JSON map/],
  ['nothing', ['set', 'x'], '', /the value is empty/],
  ['a name that cannot be', ['set', '../x'], 'admin:pLaNtEd', /cannot be the name of a secret/],
  ['a film', ['set', 'x'], `admin:pLaNtEd${'x'.repeat(100_000)}`, /longer than any secret/],
])('does not store %s, and does not repeat it', async (_, args, input, message) => {
  const { run } = await folder();
  await run(['init']);

  const { code, stdout, stderr } = await run(args, input);

  expect(code).not.toBe(0);
  expect(stderr).toMatch(message);
  expect(stdout + stderr).not.toContain('pLaNtEd');
  expect((await run(['list'])).stdout).toMatch(/^The store is empty\./);
});

test('lets a second person in and shuts them out again', async () => {
  const { run, runAs } = await folder();
  await run(['init']);
  await run(['set', 'registry', '--username', 'city'], 'one');
  const joined = await runAs('other', ['init', '--json']);
  const { recipient } = parseOutput<{ recipient: string }>('secret-init', joined.stdout);

  const before = await runAs('other', ['set', 'registry'], 'city:two');
  const added = await run(['rotate-key', '--add', recipient, '--json']);
  const inside = await runAs('other', ['set', 'registry'], 'city:three');
  const removed = await run(['rotate-key', '--remove', recipient]);
  const after = await runAs('other', ['set', 'registry'], 'city:four');

  parseOutput('secret-rotate-key', added.stdout);
  expect([before, added, inside, removed, after].map(({ code }) => code)).toEqual([1, 0, 0, 0, 1]);
  expect(inside.stdout).toMatch(/stored, version 2\.\n.*Raise credentialVersion/);
  expect(removed.stdout).toMatch(/may have kept a copy/);
  expect(after.stderr).toMatch(/^error secret\/wrong-identity: .*fleet\.jsonl/);
});

test('asks before it removes, and where it cannot ask it does nothing', async () => {
  const { run } = await folder();
  await run(['init']);
  await run(['set', 'x'], 'admin:pass');

  const unasked = await run(['remove', 'x']);
  const removed = await run(['remove', 'x', '--yes', '--json']);
  const again = await run(['remove', 'x', '--yes']);

  expect(unasked.code).toBe(64);
  expect(parseOutput('secret-remove', removed.stdout)).toEqual({ name: 'x', reference: 'age:x' });
  expect(again.stderr).toMatch(/^error secret\/not-found: age:x/);
});
