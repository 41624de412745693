import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostKeyFor } from '../src/derived-host-key.ts';

const sample = join(import.meta.dirname, '../../../inventory/wards');

test('gives a key pair that an SSH library reads, and whose halves belong together', () => {
  const { publicKey, privateKey } = hostKeyFor('vn01-00070-rec-01');

  const parsed = ssh2.utils.parseKey(privateKey);

  if (parsed instanceof Error) throw parsed;
  expect(`ssh-ed25519 ${parsed.getPublicSSH().toString('base64')}`).toBe(publicKey);
  expect(parsed.verify('data', parsed.sign('data'))).toBe(true);
});

test('gives every recorder a key of its own, and always the same', () => {
  const [one, again, other] = ['rec-01', 'rec-01', 'rec-02'].map(hostKeyFor);

  expect(again).toEqual(one);
  expect(other?.publicKey).not.toBe(one?.publicKey);
});

test.each(readdirSync(sample))('is what the sample inventory pins in %s', (file) => {
  const { recorders } = parse(readFileSync(join(sample, file), 'utf8'));

  const pinned = recorders.map(({ id, hostKey }: { id: string; hostKey: string }) => [id, hostKey]);

  expect(pinned).toEqual(recorders.map(({ id }: { id: string }) => [id, hostKeyFor(id).publicKey]));
});
