import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { VirtualCamera, VirtualCameraOptions } from '../../src/index.ts';
import { testCamera } from './test-camera.ts';

interface ProbeOptions {
  readonly types?: string;
  readonly scopes?: string;
}

function probe(id: string, { types = 'dn:NetworkVideoTransmitter', scopes = '' }: ProbeOptions = {}): string {
  return (
    '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing" ' +
    'xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl">' +
    `<e:Header><w:MessageID>${id}</w:MessageID><w:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To>` +
    '<w:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</w:Action></e:Header>' +
    `<e:Body><d:Probe><d:Types>${types}</d:Types><d:Scopes>${scopes}</d:Scopes></d:Probe></e:Body></e:Envelope>`
  );
}

/** The answer, or nothing after a while. */
async function send(
  { host, discoveryPort = 0 }: VirtualCamera,
  datagram: string,
): Promise<string | undefined> {
  const socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  socket.send(datagram, discoveryPort, host);
  const answer = once(socket, 'message').then(([message]) => String(message));
  return Promise.race([answer, sleep(150, undefined)]);
}

const discoverable = (options: Partial<VirtualCameraOptions> = {}) =>
  testCamera({ host: '127.9.9.9', discoveryPort: 0, identity: { mac: '44:19:b6:00:70:01' }, ...options });
const id = 'urn:uuid:7c4aff4f-53b0-4a3c-9f0a-000000000001';

test('answers a probe that was sent to it alone, with its scopes and its address', async () => {
  const camera = await discoverable();

  const answer = await send(camera, probe(id));

  expect(answer).toContain(`<wsa:RelatesTo>${id}</wsa:RelatesTo>`);
  expect(answer).toContain('<d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types>');
  expect(answer).toContain('onvif://www.onvif.org/hardware/IPC-1080P onvif://www.onvif.org/name/IPCAM');
  expect(answer).toContain(`<d:XAddrs>http://127.9.9.9:${camera.port}/onvif/device_service</d:XAddrs>`);
  expect(answer).toMatch(/urn:uuid:[0-9a-f-]{23}-4419b6007001</);
});

test.each([
  ['another type', probe(id, { types: 'pub:Printer' })],
  ['a scope it does not have', probe(id, { scopes: 'onvif://www.onvif.org/location/hue' })],
  ['part of a word', probe(id, { scopes: 'onvif://www.onvif.org/Profile/Stream' })],
  ['no id', probe('')],
  ['what is no XML', 'hello'],
  ['another message', '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body/></e:Envelope>'],
])('does not answer %s', async (_what, datagram) => {
  const camera = await discoverable();

  expect(await send(camera, datagram)).toBeUndefined();
});

test.each([
  ['the beginning of a scope', probe(id, { scopes: 'onvif://www.onvif.org/Profile' })],
  ['no type', probe(id, { types: '' })],
])('answers %s', async (_what, datagram) => {
  const camera = await discoverable();

  expect(await send(camera, datagram)).toContain('ProbeMatches');
});

test('keeps to itself when it was told to, and while it is away', async () => {
  const quiet = await discoverable({ settings: { discovery: 'NonDiscoverable' } });
  const away = await discoverable({ host: '127.9.9.10', faults: { offline: true } });

  expect(await Promise.all([send(quiet, probe(id)), send(away, probe(id))])).toEqual([undefined, undefined]);
});

test('out of order, it announces a neighbour too, or answers another probe', async () => {
  const twice = await discoverable({ faults: { discoveryTwice: true } });
  const unrelated = await discoverable({ host: '127.9.9.10', faults: { discoveryUnrelated: true } });

  const two = await send(twice, probe(id));
  const other = await send(unrelated, probe(id));

  expect(two?.match(/<d:ProbeMatch>/g)).toHaveLength(2);
  expect(other).toContain(`<wsa:RelatesTo>${id}0</wsa:RelatesTo>`);
});

test('answers on loopback only', async () => {
  const starting = testCamera({ host: '0.0.0.0', discoveryPort: 0 });

  await expect(starting).rejects.toMatchObject({ code: 'usage/invalid' });
});
