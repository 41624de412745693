import { CredentialStore, Secret } from '@wardctl/fleet';
import { cameraModelFor, startVirtualCamera } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import type { CameraInputs } from '../src/resource-types.ts';
import { camera } from '../src/resources/camera.ts';
import type { ResourceTools } from '../src/resources/managed-resource.ts';
import { structOf } from '../src/rpc/messages.ts';

/** A cheap camera, which lacks a good deal of what is wanted of it. */
async function cheapCamera({ viewerPassword = 'Viewer-1-pw', model = 'generic/example' } = {}) {
  const virtual = await startVirtualCamera({
    id: 'cam-1',
    username: 'admin',
    password: new Secret('S3cret-pw'),
    model: cameraModelFor(model),
  });
  onTestFinished(() => virtual.close());
  const { host, port, identity } = virtual;
  const environment = { ADMIN: 'admin:S3cret-pw', VIEWER: `viewer:${viewerPassword}` };
  const signal = new AbortController().signal;
  const tools = {
    context: {
      credentials: new CredentialStore({ baseDirectory: '.', environment }),
      endpoints: () => ({ host, port }),
      baseDirectory: '.',
      healthGateTimeoutMs: 1,
      signal,
    },
    signal,
  } as unknown as ResourceTools;
  const inputs = {
    device: 'cam-1',
    address: host,
    port,
    protocol: 'http',
    serial: identity.serial,
    mac: identity.mac,
    credential: { reference: 'env:ADMIN', version: 1 },
    settings: {
      hostname: 'cam-1',
      accounts: { viewer: { level: 'user', credential: { reference: 'env:VIEWER', version: 1 } } },
      masks: [
        {
          id: 'a',
          polygon: [
            [0, 0],
            [1, 0],
            [1, 1],
          ],
        },
      ],
      osd: { name: 'cam-1' },
    },
  } as unknown as CameraInputs;
  return { inputs, tools, virtual };
}

test('what a camera lacks and what it never shows is remembered in a form that Pulumi can keep', async () => {
  const { inputs, tools } = await cheapCamera();

  const { outputs } = await camera.put(inputs, tools, {});

  expect(structOf(outputs).toJavaScript()).toEqual(outputs);
  expect(outputs['deviations']).toMatchObject([
    { path: 'accounts.viewer.credentialVersion', after: 1, result: 'applied' },
    { path: 'masks', result: 'not-supported' },
    { path: 'osd.name', result: 'not-supported' },
  ]);
});

test('a second time nothing is written, and what is read is what is wanted', async () => {
  const { inputs, tools } = await cheapCamera();
  const { outputs } = await camera.put(inputs, tools, {});

  const again = await camera.put(inputs, tools, outputs);
  const read = await camera.read(inputs, tools, outputs);

  expect(again.outputs).toMatchObject({
    deviations: [{ path: 'accounts.viewer.credentialVersion', result: 'unchanged' }, {}, {}],
  });
  expect(read).toEqual(inputs);
});

test('a camera that refuses one setting has the others, and what is remembered leaves only the rest to do', async () => {
  const { inputs, tools, virtual } = await cheapCamera({ viewerPassword: 'a', model: 'axis/P3245-LVE' });

  const first = await camera.put(inputs, tools, {});
  const written = [...virtual.state.writes];
  const second = await camera.put(inputs, tools, first.outputs);

  expect(first.unfinished).toMatchObject({
    code: 'device/not-applied',
    message: expect.stringMatching(
      /^cam-1: 2 of 5 settings not applied: accounts\.viewer\.level, accounts\.viewer\.credentialVersion refused: CreateUsers .*Too weak/,
    ),
    hint: expect.stringContaining('the next apply does only the rest'),
  });
  expect(first.evidence).toMatchObject({
    results: expect.arrayContaining([expect.objectContaining({ path: 'hostname', result: 'applied' })]),
  });
  expect(written.length).toBeGreaterThan(0);
  expect(virtual.state.settings.hostname).toBe('cam-1');
  expect(second.unfinished).toMatchObject({ code: 'device/not-applied' });
  expect(virtual.state.writes.slice(written.length)).toEqual(['CreateUsers']);
});

test('a camera that goes away before it is done keeps what was known of it', async () => {
  const { inputs, tools, virtual } = await cheapCamera();
  const { outputs } = await camera.put(inputs, tools, {});
  virtual.faults.resetsMidReply = true;
  virtual.faults.onlyFor = ['GetHostname'];

  const { outputs: kept, unfinished } = await camera.put(inputs, tools, outputs);

  expect(unfinished).toMatchObject({ code: 'device/timeout' });
  expect(kept['deviations']).toEqual(outputs['deviations']);
});

test('what the inventory is not, nothing is written to', async () => {
  const { inputs, tools, virtual } = await cheapCamera();

  const put = camera.put({ ...inputs, serial: 'ANOTHER' }, tools, {});

  await expect(put).rejects.toMatchObject({ code: 'device/identity-mismatch' });
  expect(virtual.state.writes).toEqual([]);
});
