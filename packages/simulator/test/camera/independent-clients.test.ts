import { Secret } from '@wardctl/fleet';
import { OnvifDevice } from 'node-onvif';
import type { DeviceInformation, VideoEncoderConfigurationOptions } from 'onvif';
import { describe, expect, test } from 'vitest';
import { cameraModels } from '../../src/index.ts';
import { call, connect, asciiPassword as password } from './onvif-package.ts';
import { testCamera } from './test-camera.ts';

const secret = new Secret(password);
const identity = { serial: 'SN-20260110' };

describe.each(cameraModels)('$name', (model) => {
  const speaksDigest = model.auth !== 'username-token';
  test('the onvif package reads its identity, clock, profiles and stream address', async () => {
    const camera = await testCamera({ model, password: secret, identity });
    const { offsetSeconds } = camera.state.settings.clock;

    const cam = await connect(camera, { useWSSecurity: !speaksDigest });
    const time = await call<Date>((done) => cam.getSystemDateAndTime(done));
    const information = await call<DeviceInformation>((done) => cam.getDeviceInformation(done));
    const { uri } = await call<{ uri: string }>((done) => cam.getStreamUri({ protocol: 'RTSP' }, done));

    expect(Math.abs(time.getTime() - Date.now() - offsetSeconds * 1000)).toBeLessThan(5000);
    expect(information.serialNumber).toBe('SN-20260110');
    expect(cam.profiles?.map(({ $ }) => $?.['token'])).toEqual([
      model.tokens.profile.main,
      model.tokens.profile.sub,
    ]);
    expect(uri).toBe(`rtsp://127.0.0.1:554${model.streamPaths.main}`);
    expect(camera.state).toMatchObject({ failedSignIns: 0, staleSignIns: 0, doubleSignIns: 0 });
  });
});

const takingToken = cameraModels.filter(({ auth }) => auth === 'username-token' || auth === 'digest+token');

describe.each(takingToken)('$name', (model) => {
  test('node-onvif reads its identity, clock, profiles and stream address', async () => {
    const camera = await testCamera({ model, password: secret, identity });
    const { offsetSeconds } = camera.state.settings.clock;

    const xaddr = `http://127.0.0.1:${camera.port}${model.paths.device}`;
    const device = new OnvifDevice({ xaddr, user: 'admin', pass: password });
    const information = await device.init();

    expect(information['SerialNumber']).toBe('SN-20260110');
    expect(information['FirmwareVersion']).toBe(model.firmware);
    expect(Math.abs(device.time_diff - offsetSeconds * 1000)).toBeLessThan(5000);
    expect(device.getProfileList().map(({ token, stream }) => [token, stream.rtsp])).toEqual([
      [model.tokens.profile.main, `rtsp://127.0.0.1:554${model.streamPaths.main}`],
      [model.tokens.profile.sub, `rtsp://127.0.0.1:554${model.streamPaths.sub}`],
    ]);
    expect(camera.state).toMatchObject({ failedSignIns: 0, staleSignIns: 0, doubleSignIns: 0 });
  });
});

test('the onvif package sets name, NTP servers, clock and encoder of a Media1 camera', async () => {
  const camera = await testCamera({ password: secret });
  const cam = await connect(camera, { useWSSecurity: true });
  const [before] = await call<VideoEncoderConfigurationOptions[]>((done) =>
    cam.getVideoEncoderConfigurations(done),
  );

  await call((done) =>
    cam.setNTP({ fromDHCP: false, NTPManual: [{ type: 'DNS', DNSname: 'ntp.example' }] }, done),
  );
  // The package never notices that a clock was put right, so it comes last.
  await call((done) =>
    cam.setVideoEncoderConfiguration(
      {
        ...before,
        rateControl: { ...before?.rateControl, bitrateLimit: 3072 },
        H264: { govLength: 25, profile: 'High' },
      },
      done,
    ),
  );
  await call((done) =>
    cam.setSystemDateAndTime({ dateTimeType: 'NTP', daylightSavings: false, timezone: 'ICT-7' }, done),
  );

  expect(camera.state.settings).toMatchObject({
    ntp: { manual: ['ntp.example'] },
    clock: { mode: 'NTP', timeZone: 'ICT-7', offsetSeconds: 0 },
    encoders: { main: { bitrateKbps: 3072, govLength: 25, profile: 'High', width: 1920 } },
  });
});

test('a client that signs with HTTP Digest and a UsernameToken at once gets nowhere', async () => {
  const camera = await testCamera({ password: secret, auth: 'digest-md5' });
  const cam = await connect(camera, { useWSSecurity: true });

  const reading = call((done) => cam.getDeviceInformation(done));

  await expect(reading).rejects.toThrow('carries both HTTP Digest and a UsernameToken');
});
