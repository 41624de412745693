import { once } from 'node:events';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { expect, test } from 'vitest';
import { simulationCertificate, type VirtualCamera } from '../../src/index.ts';
import { devicePath } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const envelope =
  '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>' +
  '<GetCapabilities xmlns="http://www.onvif.org/ver10/device/wsdl"/></s:Body></s:Envelope>';

async function askOverTls({ host, port }: VirtualCamera, trust: object) {
  const asking = request({ host, port, path: devicePath, method: 'POST', agent: false, ...trust });
  asking.end(envelope);
  const [response] = await once(asking, 'response');
  const socket = response.socket as TLSSocket;
  return { body: await text(response), certificate: socket.getPeerCertificate() as PeerCertificate };
}

test('serves HTTPS with the certificate whose fingerprint is known, and gives out https addresses', async () => {
  const camera = await testCamera({ tls: true });

  const { body, certificate } = await askOverTls(camera, { rejectUnauthorized: false });

  expect(certificate.fingerprint256).toBe(simulationCertificate.fingerprint);
  expect(body).toContain(`https://127.0.0.1:${camera.port}${devicePath}`);
});

test('is not trusted by whoever does not know it, and is by who does', async () => {
  const camera = await testCamera({ tls: true });

  const stranger = askOverTls(camera, {});
  await expect(stranger).rejects.toThrow(/self-signed/);
  const friend = await askOverTls(camera, { ca: simulationCertificate.certificate });

  expect(friend.body).toContain('GetCapabilitiesResponse');
});
