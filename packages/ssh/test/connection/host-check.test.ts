import { expect, test } from 'vitest';
import { connectTo } from '../opponents/connect-to.ts';
import { ed25519, pinOf, rsa, rsaPin, SshHost, userKey } from '../opponents/ssh-host.ts';

test('a host without a pin is refused before anything is sent to it', async () => {
  await using host = await SshHost.listen();

  await expect(connectTo(host, { hostKeys: [] })).rejects.toMatchObject({
    code: 'ssh/host-key-unknown',
    message: expect.stringMatching(/rec-01: no host key is pinned, and the host shows ssh-ed25519 SHA256:/),
  });
  expect(host.tried).toEqual([]);
});

test('a host with another key than the pinned one is refused before anything is sent to it', async () => {
  await using host = await SshHost.listen();

  await expect(connectTo(host, { hostKeys: [pinOf(userKey)] })).rejects.toMatchObject({
    code: 'ssh/host-key-mismatch',
    message: expect.stringContaining('nothing was sent'),
  });
  expect(host.tried).toEqual([]);
});

test('a host that has no key of the pinned type any more is a mismatch', async () => {
  await using host = await SshHost.listen();

  await expect(connectTo(host, { hostKeys: [rsaPin] })).rejects.toMatchObject({
    code: 'ssh/host-key-mismatch',
  });
  expect(host.tried).toEqual([]);
});

test('a host with keys of two types is known by a pin of either type', async () => {
  await using host = await SshHost.listen({ hostKeys: [ed25519.private, rsa.private] });

  await using byRsa = await connectTo(host, { hostKeys: [rsaPin] });
  await using byEd25519 = await connectTo(host, { hostKeys: [pinOf(ed25519)] });

  expect([byRsa.ended.aborted, byEd25519.ended.aborted]).toEqual([false, false]);
});

test('any of several pinned keys is accepted, so that a key can be replaced', async () => {
  await using host = await SshHost.listen();

  await using connection = await connectTo(host, { hostKeys: [pinOf(userKey), pinOf(ed25519)] });

  expect(connection.ended.aborted).toBe(false);
});

test('a new host is trusted only where the caller asks for it, who is told the key', async () => {
  await using host = await SshHost.listen();
  const told: string[] = [];

  await using connection = await connectTo(host, { hostKeys: [], trustNewHostKeys: (key) => told.push(key) });

  expect(connection.ended.aborted).toBe(false);
  expect(told).toEqual([pinOf(ed25519)]);
});

test('a new key never replaces a pinned one, also where new hosts are trusted', async () => {
  await using host = await SshHost.listen();
  const told: string[] = [];
  const choice = { hostKeys: [pinOf(userKey)], trustNewHostKeys: (key: string) => told.push(key) };

  await expect(connectTo(host, choice)).rejects.toMatchObject({ code: 'ssh/host-key-mismatch' });
  expect(told).toEqual([]);
});
