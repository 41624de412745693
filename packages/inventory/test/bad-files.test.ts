import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainDevice } from '../src/index.ts';
import { loadInventory } from '../src/load-inventory.ts';
import { files, today, writeFiles } from './temporary-city.ts';

const bad: readonly [string, (file: string) => void, string][] = [
  ['a folder', (file) => mkdirSync(file), 'this is a folder, not a file'],
  [
    'a pipe that nobody writes to',
    (file) => execFileSync('mkfifo', [file]),
    'this is a pipe or a device, not a file',
  ],
  [
    'a device that never ends',
    (file) => symlinkSync('/dev/zero', file),
    'this is a pipe or a device, not a file',
  ],
  ['a link to itself', (file) => symlinkSync(file, file), 'the symbolic link leads back to itself'],
  ['a link to nowhere', (file) => symlinkSync(`${file}.gone`, file), 'the file cannot be read (ENOENT)'],
  ['a file of 100 MB', hugeFile, 'the file has 96 MiB, more than the 4 MiB that are read'],
];

/** Without a block on the disk, which nobody has to wait for. */
function hugeFile(file: string): void {
  writeFileSync(file, '');
  truncateSync(file, 100_000_000);
}

describe.each(bad)('%s', (_what, make, message) => {
  test.each(['fleet.yaml', 'models/hikvision.yaml', 'wards/a.yaml', 'holds.yaml'])(
    'in the place of %s is a problem among the others',
    async (name) => {
      const folder = writeFiles(files);
      const file = join(folder, name);
      rmSync(file);
      make(file);

      const { problems, wards } = await loadInventory(folder, { today });

      expect(problems).toContainEqual(
        expect.objectContaining({ code: 'yaml/unreadable', message, position: { file, line: 1, column: 1 } }),
      );
      expect(wards).toEqual([]);
    },
  );

  test('beside the file of a device does not keep from explaining it', () => {
    const folder = writeFiles(files);
    make(join(folder, 'wards/c.yaml'));

    const { settings } = explainDevice(folder, 'vn01-00070-rs-0001', 'serial');

    expect(settings).toMatchObject([{ path: 'serial', value: 'S11' }]);
  });
});

test('folders that are links to each other are refused', async () => {
  const folder = writeFiles({ 'fleet.yaml': files['fleet.yaml'] });
  symlinkSync(join(folder, 'wards'), join(folder, 'models'));
  symlinkSync(join(folder, 'models'), join(folder, 'wards'));

  await expect(loadInventory(folder, { today })).rejects.toMatchObject({ code: 'inventory/not-found' });
});

test('a folder of wards that holds a link back to the inventory is read once', async () => {
  const folder = writeFiles(files);
  symlinkSync(folder, join(folder, 'wards', 'again'));

  const { problems, wards } = await loadInventory(folder, { today });

  expect(problems).toEqual([]);
  expect(wards).toHaveLength(2);
});
