import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TlsTrust, trustOf } from '../src/index.ts';

const baseDirectory = mkdtempSync(join(tmpdir(), 'wardctl-trust-'));
writeFileSync(join(baseDirectory, 'cameras.pem'), 'PEM');
const fingerprint = 'ab'.repeat(32);

test.each<[string | undefined, TlsTrust]>([
  [undefined, { kind: 'authorities' }],
  ['authorities', { kind: 'authorities' }],
  ['unverified', { kind: 'unverified' }],
  [`sha256:${fingerprint}`, { kind: 'pinned', sha256: fingerprint }],
  ['sha256:AB:CD', { kind: 'pinned', sha256: 'AB:CD' }],
  ['ca:cameras.pem', { kind: 'authorities', ca: 'PEM' }],
  [`ca:${join(baseDirectory, 'cameras.pem')}`, { kind: 'authorities', ca: 'PEM' }],
])('certificate: %s', async (rule, trust) => {
  expect(await trustOf(rule, { baseDirectory })).toEqual(trust);
});

test('a file of authorities that is not there is named', async () => {
  await expect(trustOf('ca:gone.pem', { baseDirectory })).rejects.toMatchObject({
    code: 'usage/invalid',
    message: expect.stringContaining(join(baseDirectory, 'gone.pem')),
  });
});
