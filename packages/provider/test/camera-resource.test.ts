import { CredentialStore, Secret } from '@wardctl/fleet';
import { startVirtualCamera } from '@wardctl/simulator';
import { expect, onTestFinished, test } from 'vitest';
import type { CameraInputs } from '../src/resource-types.ts';
import { camera } from '../src/resources/camera.ts';
import type { ResourceTools } from '../src/resources/managed-resource.ts';
import { structOf } from '../src/rpc/messages.ts';

/** A cheap camera, which lacks a good deal of what is wanted of it. */
async function cheapCamera() {
  const virtual = await startVirtualCamera({
    id: 'cam-1',
    username: 'admin',
    password: new Secret('S3cret-pw'),
  });
  onTestFinished(() => virtual.close());
  const { host, port, identity } = virtual;
  const environment = { ADMIN: 'admin:S3cret-pw', VIEWER: 'viewer:Viewer-1-pw' };
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
  return { inputs, tools };
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
