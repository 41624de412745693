import { expect, test } from 'vitest';
import { OnvifSession, observeCamera } from '../src/index.ts';
import { change, recordedDevice } from './recorded-device.ts';
import { fault } from './soap-text.ts';

test('a Media1 camera behind address translation is observed with one request for each fact', async () => {
  const { device } = await recordedDevice('example-media1-1.0');
  const session = new OnvifSession(device.target, undefined, { now: () => Date.UTC(2026, 0, 2, 6, 30, 10) });

  const observed = await observeCamera(session);
  session.close();

  expect(observed).toEqual({
    identity: {
      manufacturer: 'Example',
      model: '1001',
      firmware: '1.10',
      serial: '01234567890123456789',
      hardwareId: '00042',
      macs: ['44:19:b6:00:70:01'],
    },
    clock: {
      utc: '2026-01-02T06:30:15.000Z',
      offsetSeconds: 5,
      mode: 'manual',
      timeZone: 'CST-8:00:00',
      ntpServers: ['time.example.com', '10.1.0.1'],
      ntpFromDhcp: false,
    },
    hostname: 'camera',
    discovery: 'discoverable',
    interfaces: [
      { name: 'eth0', mac: '44:19:b6:00:70:01', addresses: ['10.1.70.11', 'fe80::4619:b6ff:fe00:7001'] },
      { name: 'wlan0', addresses: [] },
    ],
    media: 'media1',
    profiles: [
      {
        token: 'Profile_1',
        name: 'mainStream',
        streamUri: 'rtsp://192.0.2.1:554/Streaming/Channels/101?transportmode=unicast&profile=Profile_1',
      },
      {
        token: 'Profile <2>',
        name: 'metadata',
        streamUri: 'rtsp://192.0.2.1:554/Streaming/Channels/101?transportmode=unicast&profile=Profile_1',
      },
    ],
    encoder: {
      main: {
        token: 'VideoEncoder_1',
        codec: 'H264',
        width: 1280,
        height: 720,
        frameRateFps: 12.5,
        bitrateKbps: 2048,
        govLength: 50,
      },
    },
  });
  expect(device.operations).toEqual([
    'GetSystemDateAndTime',
    'GetDeviceInformation',
    'GetNetworkInterfaces',
    'GetNTP',
    'GetHostname',
    'GetDiscoveryMode',
    'GetServices',
    'GetCapabilities',
    'GetProfiles',
    'GetStreamUri',
    'GetStreamUri',
  ]);
});

test('only the path of an address that a device gives is followed, percent encoded', async () => {
  const { device } = await recordedDevice('example-media1-1.0');
  const session = new OnvifSession(device.target, undefined);

  await observeCamera(session);
  session.close();

  const media = device.requests.filter(({ operation }) =>
    ['GetProfiles', 'GetStreamUri'].includes(operation),
  );
  expect(new Set(media.map(({ path }) => path))).toEqual(new Set(['/onvif/Media?unit=1&mode=full%20mode']));
  expect(media.at(-1)?.body).toContain('<trt:ProfileToken>Profile &lt;2&gt;</trt:ProfileToken>');
});

test('the second stream of a Media2 camera is the first profile with another encoder', async () => {
  const { device } = await recordedDevice('example-media2-2.1');
  const session = new OnvifSession(device.target, undefined);

  const observed = await observeCamera(session);
  session.close();

  expect(observed.media).toBe('media2');
  expect(observed.encoder.main).toMatchObject({
    token: 'V1',
    codec: 'H265',
    frameRateFps: 12.5,
    govLength: 50,
  });
  expect(observed.encoder.sub).toMatchObject({ token: 'V2', codec: 'H264', width: 704, bitrateKbps: 512 });
});

test.each([
  ['faults', fault('Receiver', ['ter:Action'], 'broken')],
  ['answers with HTML', '<html/>'],
])('a Media2 service that is listed and %s is passed over for Media1', async (_case, answer) => {
  const { device, answers } = await recordedDevice('example-media1-1.0');
  const { answers: second } = await recordedDevice('example-media2-2.1');
  answers.set('GetServices', second.get('GetServices') ?? '');
  const first = answers.get('GetProfiles') ?? '';
  device.override('GetProfiles', ({ path }) => (path === '/onvif/Media2' ? answer : first));
  const session = new OnvifSession(device.target, undefined);

  const observed = await observeCamera(session);
  session.close();

  expect(observed.media).toBe('media1');
});

test('what a device does not offer is absent, and a profile without a stream stays listed', async () => {
  const { device, answers } = await recordedDevice('example-media2-2.1');
  for (const operation of ['GetHostname', 'GetDiscoveryMode', 'GetNTP', 'GetNetworkInterfaces'])
    answers.delete(operation);
  answers.set('GetStreamUri', fault('Sender', ['ter:InvalidArgVal', 'ter:NoProfile']));
  change(answers, 'GetSystemDateAndTime', [/<tt:UTCDateTime>.*<\/tt:UTCDateTime>/s, '']);
  const session = new OnvifSession(device.target, undefined);

  const observed = await observeCamera(session);
  session.close();

  expect(observed).not.toHaveProperty('hostname');
  expect(observed).not.toHaveProperty('discovery');
  expect(observed.clock).toEqual({
    mode: 'manual',
    timeZone: 'CST-8:00:00',
    ntpServers: [],
    ntpFromDhcp: false,
  });
  expect(observed.identity.macs).toEqual([]);
  expect(observed.profiles.map(({ token, streamUri }) => [token, streamUri])).toEqual([
    ['P1', undefined],
    ['P1b', undefined],
    ['P2', undefined],
  ]);
});

test('a device without a media service is not taken for a camera', async () => {
  const { device, answers } = await recordedDevice('example-media1-1.0');
  change(answers, 'GetCapabilities', [/<tt:Media>.*<\/tt:Media>/s, '']);
  const session = new OnvifSession(device.target, undefined);

  await expect(observeCamera(session)).rejects.toMatchObject({ code: 'onvif/not-supported' });
  session.close();
});

test('a device that answers every operation with an empty response is not believed', async () => {
  const { device, answers } = await recordedDevice('example-media1-1.0');
  change(answers, 'GetDeviceInformation', [/<tds:SerialNumber>.*<\/tds:SerialNumber>/, '']);
  const session = new OnvifSession(device.target, undefined);

  await expect(observeCamera(session)).rejects.toMatchObject({
    code: 'onvif/bad-answer',
    message: expect.stringContaining('GetDeviceInformationResponse has no SerialNumber'),
  });
  session.close();
  expect(device.operations).toEqual(['GetSystemDateAndTime', 'GetDeviceInformation']);
});
