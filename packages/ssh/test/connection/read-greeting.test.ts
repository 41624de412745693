import { expect, test } from 'vitest';
import { readGreeting } from '../../src/index.ts';
import { ed25519, pinOf, SshHost, userKey } from '../opponents/ssh-host.ts';

const { signal } = new AbortController();

test('a host shows its banner and its key to somebody who does not sign in', async () => {
  await using host = await SshHost.listen();
  const target = { id: 'rec-01', host: '127.0.0.1', port: host.port, hostKeys: [pinOf(ed25519)] };

  const greeting = await readGreeting(target, { signal });

  expect(greeting).toEqual({
    banner: expect.stringMatching(/^SSH-2\.0-/),
    fingerprint: expect.stringMatching(/^SHA256:/),
    latencyMs: expect.any(Number),
  });
  expect(host.tried).toEqual([]);
});

test('another key than the pinned one is a mismatch', async () => {
  await using host = await SshHost.listen();
  const target = { id: 'rec-01', host: '127.0.0.1', port: host.port, hostKeys: [pinOf(userKey)] };

  await expect(readGreeting(target, { signal })).rejects.toMatchObject({ code: 'ssh/host-key-mismatch' });
});

test('a closed port says so', async () => {
  const host = await SshHost.listen();
  const target = { id: 'rec-01', host: '127.0.0.1', port: host.port, hostKeys: [pinOf(ed25519)] };
  await host[Symbol.asyncDispose]();

  await expect(readGreeting(target, { signal })).rejects.toMatchObject({
    code: 'ssh/unreachable',
    facts: { silence: 'refused' },
  });
});
