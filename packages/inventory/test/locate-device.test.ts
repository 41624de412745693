import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locateDevice } from '../src/locate-device.ts';
import { load } from './temporary-city.ts';

test.each([
  ['vn01-00070-rec-01', 'wards/a.yaml', 11],
  ['vn01-00160-rs-0002', 'wards/b.yaml', 26],
])('%s stands in %s at line %i', async (id, file, line) => {
  const inventory = await load();

  const position = await locateDevice(inventory, id);

  expect(position).toEqual({ file: join(inventory.directory, file), line, column: 9 });
});

test('a device that no file has stands nowhere', async () => {
  expect(await locateDevice(await load(), 'vn01-00070-rs-0099')).toBeUndefined();
});
