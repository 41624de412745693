import { expect, test } from 'vitest';
import { OnvifSession, readCapabilities } from '../src/index.ts';
import { serviceNameOf } from '../src/services/device/offered-services.ts';
import { FakeDevice } from './fake-device.ts';
import { envelope, fault } from './soap-text.ts';

const security =
  '<d:Security TLS1.0="false" TLS1.2="true" TLS1.3="1" HttpDigest="true" UsernameToken="false" MaxUsers="10" MaxPasswordLength="16"/>';

function services(capabilities: string): string {
  const service = (namespace: string, more = '') =>
    `<d:Service><d:Namespace>${namespace}</d:Namespace><d:XAddr>http://192.0.2.1/onvif/x</d:XAddr>${more}</d:Service>`;
  const version = '<d:Version><x:Major>19</x:Major><x:Minor>12</x:Minor></d:Version>';
  return envelope(
    `<d:GetServicesResponse>${service('http://www.onvif.org/ver10/device/wsdl', `<d:Capabilities>${capabilities}</d:Capabilities>${version}`)}
     ${service('http://www.onvif.org/ver20/media/wsdl', version)}${service('http://www.onvif.org/ver10/events/wsdl')}
     ${service('http://vendor.example/special')}</d:GetServicesResponse>`,
  );
}

async function capabilitiesOf(answer: (includesCapability: boolean) => string) {
  const device = await FakeDevice.start(({ body }) => answer(body.includes('IncludeCapability>true')));
  await using session = new OnvifSession(device.target, undefined);
  return await readCapabilities(session);
}

const offered = [
  { name: 'device', version: '19.12' },
  { name: 'media2', version: '19.12' },
  { name: 'events' },
  { name: 'http://vendor.example/special' },
];

test.each([
  ['as the schema has them', `<d:Capabilities>${security}</d:Capabilities>`],
  ['with a level left out', security],
])('services, versions and limits come in one answer, %s', async (_case, capabilities) => {
  expect(await capabilitiesOf(() => services(capabilities))).toEqual({
    services: offered,
    media: 'media2',
    httpDigest: true,
    usernameToken: false,
    tlsVersions: ['1.2', '1.3'],
    maxUsers: 10,
    maxPasswordLength: 16,
  });
});

test('what a device does not tell is absent', async () => {
  expect(await capabilitiesOf(() => services('<d:Capabilities/>'))).toEqual({
    services: offered,
    media: 'media2',
  });
});

test('a device that chokes on capabilities is asked for its services alone', async () => {
  const found = await capabilitiesOf((includesCapability) =>
    includesCapability ? fault('Receiver', ['ter:Action']) : services(''),
  );

  expect(found).toEqual({ services: [{ name: 'device' }, { name: 'media2' }], media: 'media2' });
});

test.each([
  ['http://www.onvif.org/ver10/media/wsdl', 'media1'],
  ['http://www.onvif.org/ver20/media/wsdl/', 'media2'],
  ['http://www.onvif.org/ver20/ptz/wsdl', 'ptz'],
  [' http://www.onvif.org/ver10/deviceIO/wsdl ', 'deviceIO'],
  ['urn:other', 'urn:other'],
])('%s is %s', (namespace, name) => {
  expect(serviceNameOf(namespace)).toBe(name);
});
