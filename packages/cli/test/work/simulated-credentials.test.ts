import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CredentialStore } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { placeCredentials } from '../../src/work/simulated-credentials.ts';

const device = (id: string) => ({ id, credential: { reference: `file:keys/all.json#${id}` } });
const devices = { cameras: [device('cam-1'), device('cam-2')], recorders: [device('rec-1')] };

test('puts credentials where references point, for their owner alone', async () => {
  const baseDirectory = await mkdtemp(join(tmpdir(), 'wardctl-'));

  const made = await placeCredentials(devices, baseDirectory);

  const store = new CredentialStore({ baseDirectory, environment: {} });
  const camera = await store.resolve('file:keys/all.json#cam-1');
  const recorder = await store.resolve('file:keys/all.json#rec-1');
  expect(made).toBe(3);
  expect((await stat(join(baseDirectory, 'keys/all.json'))).mode & 0o777).toBe(0o600);
  expect(camera.password?.reveal()).toMatch(/^\S{14}$/);
  expect(camera.password?.reveal()).toMatch(/[^a-zA-Z0-9]/);
  expect(recorder.privateKey?.reveal()).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----/);
});

test('keeps what is there already', async () => {
  const baseDirectory = await mkdtemp(join(tmpdir(), 'wardctl-'));
  await placeCredentials(devices, baseDirectory);
  const file = join(baseDirectory, 'keys/all.json');
  const before = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ 'cam-1': before['cam-1'], other: 'admin:own' }));

  const made = await placeCredentials(devices, baseDirectory);

  const after = JSON.parse(await readFile(file, 'utf8'));
  expect(made).toBe(2);
  expect(after).toMatchObject({ 'cam-1': before['cam-1'], other: 'admin:own' });
});

test('leaves devices whose credentials are kept elsewhere', async () => {
  const baseDirectory = await mkdtemp(join(tmpdir(), 'wardctl-'));
  const cameras = [{ id: 'cam-1', credential: { reference: 'env:CAMERA' } }];

  expect(await placeCredentials({ cameras, recorders: [] }, baseDirectory)).toBe(0);
});
