import type { DesiredRecorder, RecorderId, WardCode } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { virtualRecorderFor } from '../../src/index.ts';
import { exec, password, RecorderSession } from './recorder-client.ts';

const desired: DesiredRecorder = {
  id: 'vn01-00070-rec-01' as RecorderId,
  ward: 'vn01-00070' as WardCode,
  site: 'trang-tien',
  kind: 'mediamtx',
  address: '10.1.70.2',
  port: 22,
  hostKeys: [],
  credential: { reference: 'env:RECORDER', version: 1 },
  image: { name: 'mediamtx', digest: `sha256:${'2'.repeat(64)}` },
  storage: { path: '/srv/footage', sizeTB: 8 },
  channels: 64,
  segmentSeconds: 3600,
} as DesiredRecorder;

const signIn = { root: '/nowhere', username: 'root', password };

test('a new recorder has its disk mounted, and the registry its image', async () => {
  const { root: _, ...options } = virtualRecorderFor(desired, signIn);
  await using session = await RecorderSession.start(options);
  const client = await session.connect();
  const docker = await session.docker(client);

  const { stdout } = await exec(client, "hostname; df -P -B1 /srv/footage | awk 'NR == 2 { print $2, $6 }'");
  const stream = await docker.pull(`mediamtx@${desired.image.digest}`);
  for await (const _part of stream);

  expect(stdout).toBe('vn01-00070-rec-01\n8000000000000 /srv/footage\n');
  expect(await docker.listImages()).toMatchObject([{ RepoDigests: [`mediamtx@${desired.image.digest}`] }]);
});

test('an image pinned by id is there already: no registry could give it', async () => {
  const imageId = `sha256:${'3'.repeat(64)}`;
  const { root: _, ...options } = virtualRecorderFor(
    { ...desired, image: { name: 'mediamtx', imageId } },
    signIn,
  );
  await using session = await RecorderSession.start(options);

  const found = await (await session.docker()).getImage(imageId).inspect();

  expect(found).toMatchObject({ Id: imageId, RepoDigests: [] });
});
