import { describe, expect, test } from 'vitest';
import { ask, modelNamed, textIn, textsIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const model = modelNamed('axis/P3245-LVE');
const auth = 'digest+token';

function protocol(name: string, port: number | string, enabled: boolean | string = true): string {
  return (
    `<tds:NetworkProtocols><tt:Name>${name}</tt:Name><tt:Enabled>${enabled}</tt:Enabled>` +
    `<tt:Port>${port}</tt:Port></tds:NetworkProtocols>`
  );
}

const ipv4 = (address: string) =>
  `<tds:DNSManual><tt:Type>IPv4</tt:Type><tt:IPv4Address>${address}</tt:IPv4Address></tds:DNSManual>`;
const setDns = (servers: string) =>
  `<tds:SetDNS><tds:FromDHCP>false</tds:FromDHCP><tds:SearchDomain>cam.example</tds:SearchDomain>${servers}</tds:SetDNS>`;
const setGateway = (address: string) =>
  `<tds:SetNetworkDefaultGateway><tds:IPv4Address>${address}</tds:IPv4Address></tds:SetNetworkDefaultGateway>`;
const setProtocols = (...protocols: readonly string[]) =>
  `<tds:SetNetworkProtocols>${protocols.join('')}</tds:SetNetworkProtocols>`;
const setZero = (token: string) =>
  `<tds:SetZeroConfiguration><tds:InterfaceToken>${token}</tds:InterfaceToken><tds:Enabled>false</tds:Enabled></tds:SetZeroConfiguration>`;
const setDynamicDns = (fields: string) => `<tds:SetDynamicDNS>${fields}</tds:SetDynamicDNS>`;

describe('takes, keeps and shows', () => {
  test('name servers and search domains', async () => {
    const camera = await testCamera();

    await ask(camera, setDns(ipv4('10.1.0.53') + ipv4('10.1.0.54')));
    const shown = await ask(camera, '<tds:GetDNS/>');

    expect(textsIn(shown, 'IPv4Address')).toEqual(['10.1.0.53', '10.1.0.54']);
    expect(textIn(shown, 'SearchDomain')).toBe('cam.example');
  });

  test('the gateway', async () => {
    const camera = await testCamera();

    await ask(camera, setGateway('10.1.70.1'));
    const shown = await ask(camera, '<tds:GetNetworkDefaultGateway/>');

    expect(textIn(shown, 'IPv4Address')).toBe('10.1.70.1');
  });

  test('the protocols that are named, and leaves the others alone', async () => {
    const camera = await testCamera();

    await ask(camera, setProtocols(protocol('HTTP', 8080), protocol('HTTPS', 8443, false)));
    const shown = await ask(camera, '<tds:GetNetworkProtocols/>');

    expect(textsIn(shown, 'Name')).toEqual(['HTTP', 'HTTPS', 'RTSP']);
    expect(textsIn(shown, 'Port')).toEqual(['8080', '8443', '554']);
    expect(textsIn(shown, 'Enabled')).toEqual(['true', 'false', 'true']);
  });

  test('link-local addresses, which it makes from its MAC address', async () => {
    const camera = await testCamera({ model, auth, identity: { mac: '44:19:b6:00:70:01' } });

    const before = await ask(camera, '<tds:GetZeroConfiguration/>');
    await ask(camera, setZero('eth0'));
    const after = await ask(camera, '<tds:GetZeroConfiguration/>');

    expect(textIn(before, 'Addresses')).toBe('169.254.113.1');
    expect([textIn(after, 'Enabled'), textIn(after, 'Addresses')]).toEqual(['false', undefined]);
  });

  test('dynamic DNS', async () => {
    const camera = await testCamera({ model, auth });

    await ask(
      camera,
      setDynamicDns(
        '<tds:Type>ClientUpdates</tds:Type><tds:Name>cam.example</tds:Name><tds:TTL>PT1H</tds:TTL>',
      ),
    );
    const shown = await ask(camera, '<tds:GetDynamicDNS/>');

    expect(['Type', 'Name', 'TTL'].map((name) => textIn(shown, name))).toEqual([
      'ClientUpdates',
      'cam.example',
      'PT1H',
    ]);
  });
});

test.each([
  ['a name server that is no address', setDns(ipv4('10.1.0')), ['InvalidArgVal', 'InvalidIPv4Address']],
  ['a gateway that is no address', setGateway('gateway'), ['InvalidArgVal', 'InvalidIPv4Address']],
  ['a group as gateway', setGateway('239.0.0.1'), ['InvalidArgVal', 'InvalidGatewayAddress']],
  ['a port of another protocol', setProtocols(protocol('HTTP', 554)), ['InvalidArgVal', 'PortAlreadyInUse']],
  [
    'one port for two protocols',
    setProtocols(protocol('HTTP', 90), protocol('HTTPS', 90)),
    ['InvalidArgVal', 'PortAlreadyInUse'],
  ],
  ['a port that is none', setProtocols(protocol('HTTP', 70_000)), ['InvalidArgVal']],
  ['an unknown protocol', setProtocols(protocol('FTP', 21)), ['InvalidArgVal', 'ServiceNotSupported']],
  [
    'fields in another order',
    setProtocols('<tds:NetworkProtocols><tt:Port>1</tt:Port></tds:NetworkProtocols>'),
    ['InvalidArgs'],
  ],
  ['another interface', setZero('eth1'), ['InvalidArgVal', 'InvalidNetworkInterface']],
  ['an unknown kind of update', setDynamicDns('<tds:Type>Sometimes</tds:Type>'), ['InvalidArgVal']],
  [
    'a lifetime that is no duration',
    setDynamicDns('<tds:Type>NoUpdate</tds:Type><tds:TTL>1h</tds:TTL>'),
    ['InvalidArgs'],
  ],
])('refuses %s and keeps what it has', async (_what, body, subcodes) => {
  const camera = await testCamera({ model, auth });
  const before = camera.state.settings;

  const answer = await ask(camera, body);

  expect(answer.subcodes).toEqual(subcodes);
  expect(camera.state.settings).toBe(before);
});

test.each([
  '<tds:GetZeroConfiguration/>',
  '<tds:GetDynamicDNS/>',
  '<tds:GetSystemUris/>',
  '<tds:GetPasswordComplexityConfiguration/>',
  '<tds:StartFirmwareUpgrade/>',
])('a cheap camera does not have %s', async (body) => {
  const camera = await testCamera();

  const answer = await ask(camera, body);

  expect(answer.subcodes).toEqual(['ActionNotSupported']);
});
