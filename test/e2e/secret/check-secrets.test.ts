import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret } from '@wardctl/fleet';
import { AgeStore } from '@wardctl/fleet/secrets';
import { expect, test } from 'vitest';
import { parseOutput } from '../output-schema.ts';
import { environment, planted, startVirtualWard, ward } from '../virtual-ward.ts';

interface Validated {
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly severity: string;
  }[];
}

test('finds a missing secret and a shared one, and says neither', async () => {
  await using city = await startVirtualWard({ credentials: 'age' });
  const store = await AgeStore.open({
    directory: join(city.directory, 'secrets'),
    environment: { WARDCTL_AGE_IDENTITY_FILE: join(city.directory, environment.WARDCTL_AGE_IDENTITY_FILE) },
  });
  const same = { username: 'admin', password: new Secret(`${planted}-same`) };
  await store.putAll(new Map(['mr-0001', 'rs-0002'].map((id) => [`${ward}-${id}`, same])));
  await store.remove(`${ward}-mr-0003`);

  const { code, stdout, stderr } = await city.run('validate', '--check-secrets', '--json');

  const { problems } = parseOutput<Validated>('validate', stdout);
  expect(code).toBe(64);
  expect(problems.map(({ severity, code, message }) => [severity, code, message])).toEqual([
    ['warning', 'secret/shared', `${ward}-mr-0001, ${ward}-rs-0002 have one and the same password or key`],
    ['error', 'secret/not-found', `age:${ward}-mr-0003: the store has no such secret`],
  ]);
  expect(stdout + stderr).not.toContain(planted);
});

test('is content when every device has its own, and asks nobody without the flag', async () => {
  await using city = await startVirtualWard({ credentials: 'age' });
  const stranger = { WARDCTL_AGE_IDENTITY_FILE: '/nonexistent/identity.txt' };

  const content = await city.run('validate', '--check-secrets');
  const unasked = await city.runWith(stranger, 'validate');
  const keyless = await city.runWith(stranger, 'validate', '--check-secrets');

  expect([content.code, unasked.code, keyless.code]).toEqual([0, 0, 64]);
  expect(keyless.stdout).toMatch(/error secret\/no-identity .*identity\.txt.* and 5 more/);
});

test('blots out the password of one device in what a password manager says of another', async () => {
  await using city = await startVirtualWard({ credentials: 'age' });
  const command = `exec:sh -c 'cat said.txt >&2; exit 1'`;
  const password = `${planted}<&"'\\${ward}-mr-0002`;
  await writeFile(
    join(city.directory, 'said.txt'),
    `cannot decode ${password}, ${JSON.stringify({ password })}\n`,
  );
  await city.set('wards/bat-trang.yaml', ['cameras', `${ward}-mr-0001`, 'credential'], command);

  const results = [
    await city.run('validate', '--check-secrets', '--format', 'text'),
    await city.run('probe', '--on', '*-mr-*'),
    await city.run('probe', '--on', '*-mr-*', '--json', '--events', 'events.jsonl'),
  ];

  const shown = results.map(({ stdout, stderr }) => stdout + stderr);
  expect(shown.filter((text) => text.includes('cannot decode ***, {'))).toHaveLength(3);
  expect(shown.filter((text) => text.includes(planted))).toEqual([]);
  expect(await readFile(join(city.directory, 'events.jsonl'), 'utf8')).not.toContain(planted);
});
