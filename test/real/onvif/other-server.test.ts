import { Secret } from '@wardctl/fleet';
import { getDeviceInformation, OnvifSession, observeCamera, observeSettings } from '@wardctl/onvif';
import { OnvifDevice } from 'node-onvif';
import { Cam } from 'onvif';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithIpycam, type Ipycam, startIpycam } from '../support/ipycam.ts';

const username = 'admin';
const password = 'S3cret-pw';

describeWithIpycam('a camera that somebody else has written', () => {
  let ipycam: Ipycam;

  beforeAll(async () => {
    ipycam = await startIpycam(username, password);
  });

  afterAll(() => ipycam[Symbol.asyncDispose]());

  function open(credential?: { readonly username: string; readonly password: Secret }): OnvifSession {
    const target = { id: 'cam-1', host: '127.0.0.1', port: ipycam.port, protocol: 'http' } as const;
    return new OnvifSession(target, credential);
  }

  const signedIn = () => open({ username, password: new Secret(password) });

  test('node-onvif and our client read the same of it', async () => {
    const xaddr = `http://127.0.0.1:${ipycam.port}/onvif/device_service`;
    const device = new OnvifDevice({ xaddr, user: username, pass: password });
    await using session = signedIn();

    const theirs = await device.init();
    const ours = await observeCamera(session);

    const [main, sub] = device.getProfileList();
    expect(ours.identity).toEqual({
      manufacturer: theirs['Manufacturer'],
      model: theirs['Model'],
      firmware: theirs['FirmwareVersion'],
      serial: theirs['SerialNumber'],
      hardwareId: theirs['HardwareId'],
      macs: [],
    });
    expect(ours.profiles).toEqual(
      [main, sub].map((profile) => ({
        token: profile?.token,
        name: profile?.name,
        streamUri: profile?.stream.rtsp,
      })),
    );
    expect([ours.encoder.main, ours.encoder.sub]).toEqual(
      [main, sub].map((profile) => ({
        token: profile?.video.encoder?.token,
        codec: profile?.video.encoder?.encoding,
        ...profile?.video.encoder?.resolution,
        frameRateFps: profile?.video.encoder?.framerate,
        bitrateKbps: profile?.video.encoder?.bitrate,
      })),
    );
    expect(Math.abs((ours.clock.offsetSeconds ?? Number.NaN) * 1_000 - device.time_diff)).toBeLessThan(2_000);
  });

  test('the onvif package reads the same but for texts that look like numbers', async () => {
    // With a password it does not get in: it signs by the clock, which this camera tells nobody who has not signed in.
    await using open = await startIpycam('', '');
    const cam = new Cam({ hostname: '127.0.0.1', port: open.port, timeout: 5_000, autoconnect: false });
    await using session = signedIn();

    await call((done) => cam.connect(done));
    const theirs = await call((done) => cam.getDeviceInformation(done));
    const { identity: ours, profiles } = await observeCamera(session);
    const profileToken = profiles[0]?.token ?? '';
    const stream = await call<{ uri: string }>((done) =>
      cam.getStreamUri({ protocol: 'RTSP', profileToken }, done),
    );

    expect(stream.uri).toBe(profiles[0]?.streamUri);
    expect(ours).toMatchObject({ model: '1001', firmware: '1.10', serial: '12345678901234567890' });
    expect(theirs).toEqual({
      manufacturer: ours.manufacturer,
      hardwareId: ours.hardwareId,
      model: Number(ours.model),
      firmwareVersion: Number(ours.firmware),
      serialNumber: Number(ours.serial),
    });
  });

  test('what it does not know is absent, and what it says of scopes and people is read', async () => {
    await using session = signedIn();
    await session.call(getDeviceInformation);

    const observed = await observeSettings(session, {
      hostname: 'any',
      scopes: { present: [] },
      otherAccounts: 'remove',
      passwordPolicy: { minLength: 8 },
    });

    expect(observed.accounts).toEqual([{ name: 'admin', level: 'administrator', inUse: true }]);
    expect(observed.scopes?.fixed.concat(observed.scopes.configurable).join(' ')).toContain('/name/Gate');
    expect(observed).not.toHaveProperty('hostname');
    expect(observed.passwordPolicy).toEqual({});
  });

  test.each([
    ['another password', { username, password: new Secret('another') }, /the device refuses the credential/],
    ['none', undefined, /asks for a credential, none is given/],
  ])('it refuses %s, and our client says so', async (_which, credential, reason) => {
    await using session = open(credential);

    const reading = session.call(getDeviceInformation);

    await expect(reading).rejects.toMatchObject({
      code: 'device/unauthorized',
      message: expect.stringMatching(reason),
    });
  });
});

type NodeCallback<Value> = (error: Error | null, value?: Value) => void;

function call<Value = unknown>(start: (done: NodeCallback<Value>) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value as Value)));
  });
}
