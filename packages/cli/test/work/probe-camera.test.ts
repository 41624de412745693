import { type DesiredCamera, Secret } from '@wardctl/fleet';
import { sampleCamera } from '@wardctl/fleet/testing';
import { startVirtualCamera, type VirtualCameraOptions } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import { lookAtCamera, openCamera } from '../../src/work/probe-camera.ts';
import { ProbeLook } from '../../src/work/probe-look.ts';
import type { CameraFacts, ProbeDepth } from '../../src/work/probe-result.ts';

const credential = { username: 'admin', password: new Secret('S3cret-pw') };
const { signal } = new AbortController();

async function probe(
  depth: ProbeDepth,
  options: Partial<VirtualCameraOptions> = {},
  changes: Partial<DesiredCamera> = {},
) {
  const identity = { serial: 'SN-1', mac: '44:19:b6:00:70:01' };
  const virtual = await startVirtualCamera({ id: 'cam-1', identity, ...credential, ...options });
  onTestFinished(() => virtual.close());
  const camera = sampleCamera({ ...identity, address: '127.0.0.1', port: virtual.port, ...changes });
  const access = {
    credentials: { resolve: async () => credential },
    endpoints: () => ({ host: virtual.host, port: virtual.port }),
    baseDirectory: '/nonexistent',
  };
  const look = new ProbeLook<CameraFacts>();
  const work = async () => {
    const open = await openCamera(camera, access, { depth, look, signal });
    await lookAtCamera(camera, open, { depth, look, signal });
  };
  return {
    look,
    virtual,
    error: await work().then(
      () => undefined,
      (error: unknown) => error,
    ),
  };
}

test('a camera with a certificate of its own is not trusted, and is sent nothing', async () => {
  const { error, virtual, look } = await probe('settings', { tls: true }, { protocol: 'https' });

  expect(error).toMatchObject({
    code: 'device/untrusted-certificate',
    facts: { certificate: 'self-signed' },
  });
  expect([virtual.state.requests, look.facts]).toEqual([{}, undefined]);
});

test('a camera that is another one says who it is, and is asked nothing more', async () => {
  const { error, virtual, look } = await probe('settings', {
    identity: { serial: 'SN-2', mac: '02:00:00:00:00:02' },
  });

  expect(error).toMatchObject({ code: 'device/identity-mismatch' });
  expect(look.facts).toMatchObject({ serial: 'SN-2', macs: ['02:00:00:00:00:02'] });
  expect(Object.keys(virtual.state.requests)).not.toContain('media2.GetProfiles');
});

test('what was seen before a camera fell silent is kept', async () => {
  const { error, look } = await probe('settings', {
    faults: { resetsMidReply: true, onlyFor: ['GetNetworkInterfaces'] },
  });

  expect(error).toMatchObject({ code: 'device/timeout', facts: { silence: 'reset' } });
  expect(look).toMatchObject({
    facts: { clockOffsetSeconds: expect.any(Number) },
    latencyMs: expect.any(Number),
  });
});

test('the list of accounts is asked for only where the settings take an administrator', async () => {
  const observed = await probe('identity', {}, { control: 'observe' });
  const configured = await probe('identity');

  expect(observed.look.facts?.account).toEqual({ needed: 'user', level: null });
  expect(configured.look.facts?.account).toEqual({ needed: 'administrator', level: 'administrator' });
  expect([observed, configured].map(({ virtual }) => virtual.state.requests['device.GetUsers'] ?? 0)).toEqual(
    [0, 1],
  );
});
