import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../src/rules.ts';

function namesIn(folder: string, ending: string): string[] {
  const files = readdirSync(new URL(folder, import.meta.url));
  return files.map((file) => file.replace(ending, '')).sort();
}

test('every rule has a file, a place in the table and a test of the same name', () => {
  const files = namesIn('../src/rules/', '.ts');
  const tests = namesIn('./rules/', '.test.ts');

  expect(Object.keys(rules).sort()).toEqual(files);
  expect(tests).toEqual(files);
});
