import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Credential, CredentialStore, Secret } from '@wardctl/fleet';
import { expect, onTestFinished, test } from 'vitest';
import { addCredentials } from '../../src/work/credentials-file.ts';

async function folder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'wardctl-credentials-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

const credential: Credential = { username: 'admin', password: new Secret('Hoa sữa 9') };

test('credentials are added to those that are there, readable for their owner alone', async () => {
  const directory = await folder();
  const file = join(directory, '.wardctl/credentials.json');
  const store = new CredentialStore({ baseDirectory: directory, environment: {} });

  await addCredentials(file, new Map([['a', credential]]));
  await addCredentials(file, new Map([['b', { username: 'x', privateKey: new Secret('KEY') }]]));

  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await store.resolve('file:.wardctl/credentials.json#a')).password?.reveal()).toBe('Hoa sữa 9');
  expect((await store.resolve('file:.wardctl/credentials.json#b')).privateKey?.reveal()).toBe('KEY');
  expect(await readdir(join(directory, '.wardctl'))).toEqual(['credentials.json']);
});

test('a file that is no JSON map is left as it is, and its text is not repeated', async () => {
  const file = join(await folder(), 'credentials.json');
  await writeFile(file, '{"a": "admin:Hoa sữa 9"');

  const adding = addCredentials(file, new Map([['b', credential]]));

  await expect(adding).rejects.toMatchObject({
    code: 'secret/unreadable',
    message: expect.not.stringContaining('Hoa'),
  });
  expect(await readFile(file, 'utf8')).toBe('{"a": "admin:Hoa sữa 9"');
});

test('a link to the file stays a link', async () => {
  const directory = await folder();
  await writeFile(join(directory, 'real.json'), '{}', { mode: 0o600 });
  await symlink('real.json', join(directory, 'credentials.json'));

  await addCredentials(join(directory, 'credentials.json'), new Map([['a', credential]]));

  expect(JSON.parse(await readFile(join(directory, 'real.json'), 'utf8'))).toHaveProperty('a');
});
