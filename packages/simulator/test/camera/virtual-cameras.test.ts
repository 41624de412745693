import { type CameraId, type DesiredCamera, type RecorderId, Secret, type WardCode } from '@wardctl/fleet';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type CameraSnapshot,
  startVirtualCamera,
  startVirtualCameras,
  virtualCameraFor,
} from '../../src/index.ts';
import { ask, modelNamed, post, testPassword, textIn } from './plain-client.ts';
import { testCamera } from './test-camera.ts';

const credential = { username: 'admin', password: new Secret(testPassword) };

function desiredCamera(number: number, model: string): DesiredCamera {
  const suffix = String(number).padStart(4, '0');
  return {
    id: `vn01-00070-mr-${suffix}` as CameraId,
    ward: 'vn01-00070' as WardCode,
    site: 'trang-tien',
    recorder: 'vn01-00070-rec-01' as RecorderId,
    name: { vi: 'Tràng Tiền' },
    address: `10.1.70.${number % 250}`,
    port: 80,
    protocol: 'http',
    serial: `SN${suffix}`,
    mac: `44:19:b6:00:${suffix.slice(0, 2)}:${suffix.slice(2)}`,
    model,
    placement: 'main-road',
    ownership: 'budget',
    control: 'configure',
    credential: { reference: 'env:CAMERA', version: 1 },
    stream: { port: 554, path: '/Streaming/Channels/101' },
    retention: { class: 'vn-ward-30', floorDays: 30, days: 30, ceilingDays: 30 },
    settings: {
      clock: { mode: 'ntp', ntpServers: ['ntp.hanoi.example'], timeZone: 'ICT-7' },
      hostname: `vn01-00070-mr-${suffix}`,
      discovery: 'non-discoverable',
      encoder: { main: { codec: 'H265', width: 2688, height: 1520, frameRateFps: 15, bitrateKbps: 6000 } },
    },
  };
}

describe('the camera of an inventory', () => {
  test('is the right device, with everything still to be set', async () => {
    const desired = desiredCamera(1, 'hikvision/DS-2CD2T47G2-L');

    const camera = await testCamera(virtualCameraFor(desired, credential));

    const { hostname, clock, ntp, discovery, encoders } = camera.state.settings;
    expect(camera.id).toBe('vn01-00070-mr-0001');
    expect(camera.identity).toMatchObject({
      manufacturer: 'HIKVISION',
      model: 'DS-2CD2T47G2-L',
      serial: 'SN0001',
      mac: '44:19:b6:00:00:01',
    });
    expect(hostname).not.toBe(desired.settings.hostname);
    expect(clock).toMatchObject({ mode: 'Manual', timeZone: expect.not.stringMatching('ICT-7') });
    expect(clock.offsetSeconds).not.toBe(0);
    expect(ntp.manual).not.toEqual(desired.settings.clock?.ntpServers);
    expect(discovery).toBe('Discoverable');
    expect(encoders.main.bitrateKbps).not.toBe(desired.settings.encoder?.main?.bitrateKbps);
  });

  test('names its stream at the address of the inventory', async () => {
    const desired = desiredCamera(7, 'generic/IPC-1080P');
    const camera = await testCamera(virtualCameraFor(desired, credential));
    const { tokens, paths } = modelNamed('generic/IPC-1080P');

    const answer = await ask(
      camera,
      '<trt:GetStreamUri><trt:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport><tt:Protocol>RTSP</tt:Protocol></tt:Transport></trt:StreamSetup>' +
        `<trt:ProfileToken>${tokens.profile.main}</trt:ProfileToken></trt:GetStreamUri>`,
      paths.media1,
    );

    expect(textIn(answer, 'Uri')).toBe('rtsp://10.1.70.7:554/Streaming/Channels/101');
  });

  test('gives out the address of the inventory for its services when it is behind NAT', async () => {
    const desired = desiredCamera(7, 'generic/IPC-1080P');
    const camera = await testCamera(virtualCameraFor(desired, { ...credential, behindNat: true }));

    const answer = await post(camera, '<tds:GetCapabilities/>');

    expect(textIn(answer, 'XAddr')).toBe('http://10.1.70.7:80/onvif/device_service');
  });

  test('of a model that nobody knows can be set to what the inventory wants', async () => {
    const desired = desiredCamera(3, 'acme/IPC2124LE');
    const camera = await testCamera(virtualCameraFor(desired, credential));

    const { body } = await ask(camera, '<tr2:GetVideoEncoderConfigurationOptions/>', '/onvif/media2_service');

    expect(camera.identity).toMatchObject({ manufacturer: 'acme', model: 'IPC2124LE' });
    expect(body).toContain('<tt:Encoding>H265<');
    expect(body).toContain('<tt:Width>2688</tt:Width><tt:Height>1520</tt:Height>');
  });
});

describe('snapshot', () => {
  test('carries the settings over a restart, as plain JSON without the password', async () => {
    const first = await testCamera();
    await ask(first, '<tds:SetHostname><tds:Name>kept</tds:Name></tds:SetHostname>');
    const text = JSON.stringify(first.snapshot());

    const second = await testCamera({ snapshot: JSON.parse(text) as CameraSnapshot });

    expect(second.state.settings).toEqual(first.state.settings);
    expect(second.state.settings.hostname).toBe('kept');
    expect(text).not.toContain(testPassword);
  });

  test('restores a running camera', async () => {
    const camera = await testCamera();
    const before = camera.snapshot();
    await ask(camera, '<tds:SetHostname><tds:Name>other</tds:Name></tds:SetHostname>');

    camera.restore(before);

    expect(camera.snapshot()).toEqual(before);
  });

  test.each([
    ['another camera', { format: 1, id: 'camera-2' }],
    ['another format', { format: 2, id: 'camera-1' }],
  ])('of %s is refused', async (_what, change) => {
    const camera = await testCamera();
    const snapshot = { ...camera.snapshot(), ...change } as CameraSnapshot;

    const restoring = () => camera.restore(snapshot);

    expect(restoring).toThrow(expect.objectContaining({ code: 'usage/invalid' }));
  });
});

test('a port that is taken is an error that says so', async () => {
  const { port } = await testCamera();

  const starting = startVirtualCamera({ id: 'camera-2', ...credential, port });

  await expect(starting).rejects.toMatchObject({
    code: 'usage/invalid',
    message: `camera-2: cannot listen on 127.0.0.1:${port} (EADDRINUSE)`,
  });
});

describe('many', () => {
  test('two hundred cameras run in one process, each with its own name, state and port', async () => {
    const models = ['hikvision/DS-2CD2T47G2-L', 'dahua/IPC-HFW2431S', 'axis/P3245-LVE', 'generic/IPC-1080P'];
    const desired = Array.from({ length: 200 }, (_, index) => desiredCamera(index, models[index % 4] ?? ''));

    const { cameras, close } = await startVirtualCameras(desired, () => credential);
    onTestFinished(close);
    const answers = await Promise.all(
      [...cameras.values()].map((camera) => post(camera, '<tds:GetHostname/>')),
    );

    expect(cameras.size).toBe(200);
    expect(new Set([...cameras.values()].map(({ port }) => port)).size).toBe(200);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  test('tells of every change, and takes snapshots and ports for the next time', async () => {
    const desired = [desiredCamera(1, 'generic/IPC-1080P'), desiredCamera(2, 'generic/IPC-1080P')];
    const changes: CameraSnapshot[] = [];
    const first = await startVirtualCameras(desired, () => credential, {
      onChange: (camera) => changes.push(camera.snapshot()),
    });
    const ports = new Map([...first.cameras].map(([id, { port }]) => [id, port]));
    const [camera] = first.cameras.values();
    if (camera === undefined) throw new Error('no camera');

    await ask(camera, '<tds:SetHostname><tds:Name>kept</tds:Name></tds:SetHostname>');
    await first.close();
    const second = await startVirtualCameras(desired, async () => credential, {
      portOf: ({ id }) => ports.get(id),
      snapshotOf: ({ id }) => changes.find((change) => change.id === id),
    });
    onTestFinished(second.close);

    expect([...second.cameras.values()].map(({ id, port }) => [id, port])).toEqual([...ports]);
    expect([...second.cameras.values()].map(({ state }) => state.settings.hostname)).toEqual([
      'kept',
      'localhost',
    ]);
  });

  test('none is left running when one has no password', async () => {
    const desired = [desiredCamera(1, 'generic/IPC-1080P'), desiredCamera(2, 'generic/IPC-1080P')];
    const probe = await testCamera();
    const { port } = probe;
    await probe.unplug();

    const starting = startVirtualCameras(
      desired,
      ({ id }) => (id.endsWith('2') ? { username: 'admin' } : credential),
      { portOf: ({ id }) => (id.endsWith('1') ? port : 0) },
    );

    await expect(starting).rejects.toMatchObject({ code: 'secret/unreadable' });
    await expect(probe.plugIn()).resolves.toBeUndefined();
  });
});
