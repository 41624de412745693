import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { getDeviceInformation, OnvifSession, type TlsTrust } from '../../src/index.ts';
import { deviceInformation } from '../soap-text.ts';

const read = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');
const certificate = read('device-certificate.pem');
const fingerprint = new X509Certificate(certificate).fingerprint256;

/** A device with a self-signed certificate, and how many requests have reached it. */
async function startDevice() {
  const requests: string[] = [];
  const server = createServer({ key: read('device-key.pem'), cert: certificate }, (request, response) => {
    requests.push(request.url ?? '');
    request.resume().on('end', () => response.end(deviceInformation()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { requests, target: { id: 'cam-1', host: '127.0.0.1', port, protocol: 'https' } as const };
}

test.each<[string, TlsTrust]>([
  ['pinned', { kind: 'pinned', sha256: fingerprint }],
  [
    'pinned, in lower case without colons',
    { kind: 'pinned', sha256: fingerprint.replaceAll(':', '').toLowerCase() },
  ],
  ['signed by a given authority', { kind: 'authorities', ca: certificate }],
  ['not verified, by wish', { kind: 'unverified' }],
])('a self-signed certificate is accepted: %s', async (_case, tls) => {
  const { requests, target } = await startDevice();
  const session = new OnvifSession(target, undefined, { tls });

  await session.call(getDeviceInformation);
  expect(await session.call(getDeviceInformation)).toMatchObject({ model: '1001' });
  session.close();

  expect(requests).toHaveLength(2);
});

test.each<[string, TlsTrust | undefined, RegExp]>([
  ['unless said otherwise', undefined, /certificate refused: it is self-signed; SHA-256 [0-9a-f]{64}/],
  [
    'with another one pinned',
    { kind: 'pinned', sha256: 'ab'.repeat(32) },
    /SHA-256 [0-9a-f]{64}, pinned is (ab){32}/,
  ],
])('a self-signed certificate is refused before a request leaves: %s', async (_case, tls, message) => {
  const { requests, target } = await startDevice();
  const session = new OnvifSession(target, undefined, tls && { tls });

  await expect(session.call(getDeviceInformation)).rejects.toMatchObject({
    code: 'device/untrusted-certificate',
    message: expect.stringMatching(message),
  });
  session.close();

  expect(requests).toEqual([]);
});
