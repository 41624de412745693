import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainDevice, type LoadedInventory, loadInventory } from '../src/index.ts';
import { damaged } from './damage.ts';
import { files, today, writeFiles } from './temporary-city.ts';

const names = Object.keys(files) as (keyof typeof files)[];

/** The small city with accidents in some of its files at once. */
const damagedCity = fc
  .subarray(names, { minLength: 1 })
  .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, damaged(files[name])]))))
  .map((changes) => ({ ...files, ...changes }));

function placesOf({ problems }: LoadedInventory): { message: string; isInFile: boolean }[] {
  return problems.map(({ message, position: { file, line, column } }) => {
    const lines = readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n');
    return { message, isInFile: column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1 };
  });
}

test('whatever happens to files, a city is loaded or has problems, each in a place of its file', async () => {
  const folder = writeFiles(files);

  await fc.assert(
    fc.asyncProperty(damagedCity, async (city) => {
      for (const [name, text] of Object.entries(city)) writeFileSync(join(folder, name), text);

      const inventory = await loadInventory(folder, { today });

      const hasErrors = inventory.problems.some(({ severity }) => severity === 'error');
      expect(inventory.wards.length === 0).toBe(hasErrors);
      for (const { message, isInFile } of placesOf(inventory)) {
        expect([message, isInFile]).toEqual([message, true]);
        expect(message).not.toMatch(/undefined|\[object/);
      }
      if (!hasErrors) expect(inventory.digest).toMatch(/^[0-9a-f]{64}$/);
    }),
    { numRuns: 50 },
  );
});

test('whatever happens to files, a device is explained or there is a FleetError', () => {
  const folder = writeFiles(files);

  fc.assert(
    fc.property(damagedCity, fc.constantFrom('vn01-00070-rs-0001', 'vn01-00160-rec-01'), (city, id) => {
      for (const [name, text] of Object.entries(city)) writeFileSync(join(folder, name), text);

      const result = attempt(() => explainDevice(folder, id));

      if (result instanceof Error) expect(result).toBeInstanceOf(FleetError);
      else expect(result.settings.length).toBeGreaterThan(10);
    }),
    { numRuns: 50 },
  );
});

function attempt<Result>(action: () => Result): Result | Error {
  try {
    return action();
  } catch (error) {
    return error as Error;
  }
}
