import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startVirtualWard } from '../virtual-ward.ts';

interface RecordedExchange {
  readonly operation: string;
  readonly status: number;
  readonly file: string;
}

async function textsIn(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

test('records what each camera answers in a folder of its own, and nothing of who and where it is', async () => {
  await using city = await startVirtualWard();

  const { code, stderr } = await city.run('probe', '--on', '*-mr-*', '--record', 'answers');

  const records = join(city.directory, 'answers');
  const folders = await readdir(records);
  expect(code).toBe(0);
  expect(folders).toHaveLength(3);
  expect(stderr).toContain(`recorded in ${join('answers', folders[0] ?? '')}`);
  const index = await readFile(join(records, folders[0] ?? '', 'exchanges.json'), 'utf8');
  const exchanges: readonly RecordedExchange[] = JSON.parse(index);
  expect(exchanges.map(({ operation }) => operation)).toContain('GetVideoEncoderConfigurationOptions');
  const text = (await textsIn(records)).toLowerCase();
  const cameras = city.desired.cameras.filter(({ id }) => id.includes('-mr-'));
  for (const { serial, mac, address } of cameras) {
    for (const secret of [serial, mac, mac.replaceAll(':', ''), address, '127.0.0.1']) {
      expect(text).not.toContain(secret.toLowerCase());
    }
  }
});

test('records no camera that has not said what it is', async () => {
  await using city = await startVirtualWard();

  const { code, stderr } = await city.run(
    'probe',
    '--on',
    '*-mr-0001',
    '--record',
    'answers',
    '--depth',
    'reach',
  );

  expect(code).toBe(0);
  expect(stderr).toContain('nothing to record');
  expect(await readdir(join(city.directory, 'answers'))).toEqual([]);
});

test('ends with 64 when a record cannot be written', async () => {
  await using city = await startVirtualWard();

  const { code, stderr } = await city.run('probe', '--on', '*-mr-0001', '--record', 'inventory/fleet.yaml');

  expect(code).toBe(64);
  expect(stderr).toContain('--record inventory/fleet.yaml: it cannot be written');
});
