import { type CameraSettings, Secret } from '@wardctl/fleet';
import { applyCameraSettings, OnvifSession, readIdentity } from '@wardctl/onvif';
import { startVirtualCamera, type VirtualCameraOptions } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };
const behind = { mode: 'Manual', timeZone: 'ICT-7', daylightSavings: false, offsetSeconds: -4_000 } as const;
const kept = { mode: 'manual', ntpServers: [], timeZone: 'ICT-7', maxOffsetSeconds: 5 } as const;

async function apply(
  clock: NonNullable<CameraSettings['clock']>,
  { settings = { clock: behind }, ...options }: Partial<VirtualCameraOptions> = {},
) {
  const camera = await startVirtualCamera({
    id: 'cam-1',
    ...credential,
    auth: 'username-token',
    settings,
    ...options,
  });
  onTestFinished(() => camera.close());
  const { id, host, port } = camera;
  await using session = new OnvifSession({ id, host, port, protocol: 'http' }, credential);
  const identity = await readIdentity(session);
  session.assertIdentity({ id, serial: identity.serial, mac: identity.macs[0] ?? '' }, identity);
  const { results, ended } = await applyCameraSettings(
    session,
    { clock, hostname: 'after-the-clock' },
    { signal: new AbortController().signal, readBackDelaysMs: [0, 1] },
  );
  return { camera, ended, results: Object.fromEntries(results.map(({ path, result }) => [path, result])) };
}

test('a clock that is left to a person is set once when it is far off, and what follows is signed by it', async () => {
  const { camera, results, ended } = await apply(kept);

  expect(ended).toBeUndefined();
  expect(results).toMatchObject({ 'clock.maxOffsetSeconds': 'applied', hostname: 'applied' });
  expect(camera.state.settings.clock).toMatchObject({ mode: 'Manual' });
  expect(Math.abs(camera.state.settings.clock.offsetSeconds)).toBeLessThanOrEqual(1);
  expect(camera.state.writes).toEqual(['SetSystemDateAndTime', 'SetHostname']);
});

test('one that is to follow a server is set first, and then told to', async () => {
  const { camera, results } = await apply({ ...kept, mode: 'ntp', ntpServers: ['10.1.0.1'] });

  expect(results).toMatchObject({ 'clock.mode': 'applied', hostname: 'applied' });
  expect(camera.state.settings.clock.mode).toBe('NTP');
  expect(camera.state.writes).toEqual([
    'SetNTP',
    'SetSystemDateAndTime',
    'SetSystemDateAndTime',
    'SetHostname',
  ]);
});

test.each<[string, Partial<typeof behind | { offsetSeconds: number }>, number | undefined]>([
  ['within the tolerance', { offsetSeconds: 3 }, 5],
  ['of no concern', {}, undefined],
])('a clock that is %s is left alone', async (_case, difference, maxOffsetSeconds) => {
  const { maxOffsetSeconds: _, ...left } = kept;
  const wanted = maxOffsetSeconds === undefined ? left : kept;

  const { camera } = await apply(wanted, { settings: { clock: { ...behind, ...difference } } });

  expect(camera.state.writes).toEqual(['SetHostname']);
});

test('one that follows a server and is still far off is the business of the server', async () => {
  const { camera } = await apply(
    { ...kept, mode: 'ntp', ntpServers: ['10.1.0.1'] },
    {
      settings: {
        clock: { ...behind, mode: 'NTP' },
        ntp: { fromDhcp: false, manual: ['10.1.0.1'], dhcp: [] },
      },
      faults: { clockOffsetSeconds: -4_000 },
    },
  );

  expect(camera.state.writes).toEqual(['SetHostname']);
});

test('a camera that takes the time and does not set its clock is told so', async () => {
  const { results } = await apply(kept, { faults: { ignores: ['SetSystemDateAndTime'] } });

  expect(results).toMatchObject({ 'clock.maxOffsetSeconds': 'not-applied', hostname: 'applied' });
});
