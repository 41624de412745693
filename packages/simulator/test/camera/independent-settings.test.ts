import { Secret } from '@wardctl/fleet';
import { OnvifDevice } from 'node-onvif';
import type { Cam } from 'onvif';
import { describe, expect, test } from 'vitest';
import { cameraModels, type VirtualCameraOptions } from '../../src/index.ts';
import { asciiPassword, call, connect } from './onvif-package.ts';
import { modelNamed } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

/** What the package has and its types leave out. */
interface Untyped {
  getUsers(done: (error: Error | null, value?: unknown) => void): void;
  createUsers(users: readonly object[], done: (error: Error | null, value?: unknown) => void): void;
  setUsers(users: readonly object[], done: (error: Error | null, value?: unknown) => void): void;
  deleteUsers(users: readonly string[], done: (error: Error | null, value?: unknown) => void): void;
  setImagingSettings(options: object, done: (error: Error | null, value?: unknown) => void): void;
  getImagingSettings(done: (error: Error | null, value?: unknown) => void): void;
  getVideoSourceOptions(done: (error: Error | null, value?: unknown) => void): void;
  getRecordings(done: (error: Error | null, value?: unknown) => void): void;
  getAudioEncoderConfigurations(done: (error: Error | null, value?: unknown) => void): void;
}

async function connected(options: Partial<VirtualCameraOptions>) {
  const camera = await testCamera({ password: new Secret(asciiPassword), ...options });
  const speaksDigest = (options.model?.auth ?? 'username-token') !== 'username-token';
  const cam = await connect(camera, { useWSSecurity: !speaksDigest });
  return { camera, cam: cam as Cam & Untyped };
}

describe.each(cameraModels)('$name', (model) => {
  test('the onvif package reads people, scopes, network and imaging as they are', async () => {
    const { camera, cam } = await connected({ model });
    const { network, scopes, imaging } = camera.state.settings;

    const users = await call((done) => cam.getUsers(done));
    const shownScopes = await call<{ scopeItem: string }[]>((done) => cam.getScopes(done));
    const dns = await call((done) => cam.getDNS(done));
    const gateway = await call((done) => cam.getNetworkDefaultGateway(done));
    const protocols = await call((done) => cam.getNetworkProtocols(done));
    const shownImaging = await call((done) => cam.getImagingSettings(done));
    const options = await call((done) => cam.getVideoSourceOptions(done));

    expect(users).toEqual([{ username: 'admin', userLevel: 'Administrator' }]);
    expect(shownScopes.map(({ scopeItem }) => scopeItem)).toEqual(expect.arrayContaining([...scopes]));
    expect(dns).toMatchObject({
      fromDHCP: false,
      DNSManual: network.dns.manual.map((IPv4Address) => ({ type: 'IPv4', IPv4Address })),
    });
    expect(gateway).toEqual({ IPv4Address: network.gateway.ipv4[0] });
    expect(protocols).toEqual({
      networkProtocols: network.protocols.map(({ name, enabled, ports: [port] }) => ({
        name,
        enabled,
        port,
      })),
    });
    expect(shownImaging).toMatchObject({
      brightness: imaging['Brightness'],
      irCutFilter: imaging['IrCutFilter'],
    });
    expect(options).toMatchObject({ brightness: { min: 0 }, irCutFilterModes: ['ON', 'OFF', 'AUTO'] });
  });
});

const model = modelNamed('hikvision/DS-2CD2T47G2-L');

test('the onvif package reads the recording, the audio and the text in the picture', async () => {
  const { camera, cam } = await connected({ model });

  const recordings = await call((done) => cam.getRecordings(done));
  const audio = await call((done) => cam.getAudioEncoderConfigurations(done));
  const osds = await call((done) => cam.getOSDs('', done));

  expect(JSON.stringify(recordings)).toContain('"maximumRetentionTime":"PT0S"');
  expect(JSON.stringify(audio)).toContain('"encoding":"G711"');
  expect(osds).toMatchObject({
    getOSDsResponse: {
      OSDs: camera.state.settings.osds.map(({ token, position, text }) => ({
        $: { token },
        position: { type: position.type },
        textString: { type: text.type },
      })),
    },
  });
});

test('the onvif package makes, changes and removes people', async () => {
  const { camera, cam } = await connected({ model });
  const recorder = { username: 'recorder', password: 'Strong-pass-1', userLevel: 'User' };

  const two = await call((done) => cam.createUsers([recorder], done));
  await call((done) => cam.setUsers([{ ...recorder, userLevel: 'Operator' }], done));
  const changed = camera.state.settings.accounts[1]?.level;
  const one = await call((done) => cam.deleteUsers(['recorder'], done));

  expect(two).toHaveLength(2);
  expect(changed).toBe('Operator');
  expect(one).toHaveLength(1);
});

test('the onvif package sets name servers, gateway, scopes, imaging and text', async () => {
  const { camera, cam } = await connected({ model });
  const scope = 'onvif://www.onvif.org/location/vn01-00070';

  await call((done) =>
    cam.setDNS({ fromDHCP: false, DNSManual: [{ type: 'IPv4', IPv4Address: '10.1.0.53' }] }, done),
  );
  await call((done) => cam.setNetworkDefaultGateway({ IPv4Address: '10.1.70.1', IPv6Address: '' }, done));
  await call((done) => cam.setScopes([scope], done));
  await call((done) => cam.setImagingSettings({ brightness: 62.5, irCutFilter: 'ON' }, done));
  const [first] = camera.state.settings.osds;
  await call((done) =>
    cam.setOSD({ OSDToken: first?.token, position: 'LowerLeft', plaintext: 'Trang Tien' } as never, done),
  );

  expect(camera.state.settings).toMatchObject({
    network: { dns: { manual: ['10.1.0.53'] }, gateway: { ipv4: ['10.1.70.1'] } },
    scopes: [scope],
    imaging: { Brightness: 62.5, IrCutFilter: 'ON' },
  });
  expect(camera.state.settings.osds[0]).toMatchObject({
    position: { type: 'LowerLeft' },
    text: { type: 'Plain', plainText: 'Trang Tien' },
  });
});

test('node-onvif reads and sets people, scopes, protocols, name servers and gateway of a cheap camera', async () => {
  const camera = await testCamera({ password: new Secret(asciiPassword) });
  const xaddr = `http://127.0.0.1:${camera.port}/onvif/device_service`;
  const device = new OnvifDevice({ xaddr, user: 'admin', pass: asciiPassword });
  await device.init();
  const { device: service } = device.services;
  const scope = 'onvif://www.onvif.org/location/vn01-00070';

  await service.createUsers({
    User: [{ Username: 'recorder', Password: 'pass-1', UserLevel: 'User' }],
  });
  await service.addScopes({ Scopes: [scope] });
  await service.setNetworkProtocols({ NetworkProtocols: [{ Name: 'HTTPS', Enabled: false, Port: 443 }] });
  await service.setDNS({ FromDHCP: false, DNSManual: [{ Type: 'IPv4', IPv4Address: '10.1.0.53' }] });
  await service.setNetworkDefaultGateway({ NetworkGateway: [{ IPv4Address: '10.1.70.1' }] });
  const users = await service.getUsers();
  const scopes = await service.getScopes();

  expect(JSON.stringify(users.data)).toContain('"Username":"recorder","UserLevel":"User"');
  expect(JSON.stringify(scopes.data)).toContain(scope);
  expect(camera.state.settings).toMatchObject({
    scopes: ['onvif://www.onvif.org/name/IPCAM', scope],
    network: {
      dns: { manual: ['10.1.0.53'] },
      gateway: { ipv4: ['10.1.70.1'] },
      protocols: [{ name: 'HTTP' }, { name: 'HTTPS', enabled: false }, { name: 'RTSP' }],
    },
  });
});
