import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/rules.ts';
import { schemaFolder } from '../src/schema-folder.ts';
import { changed, load } from './temporary-city.ts';

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

test('the rules that a city may weigh are rules', () => {
  const schema = JSON.parse(readFileSync(join(schemaFolder, 'fleet.schema.json'), 'utf8'));
  const names: string[] = schema.properties.rules.propertyNames.enum;

  expect(names).toEqual([...names].sort());
  expect(Object.keys(rules)).toEqual(expect.arrayContaining(names));
});

test.each([
  ['a warning', '{}', ['warning']],
  ['an error', '{ outside-subnet: error }', ['error']],
  ['nothing', '{ outside-subnet: ignore }', []],
])('an address outside its subnet is %s in a city with the rules %s', async (_case, rules, severities) => {
  const { problems } = await load({
    ...changed('wards/a.yaml', 'address: 10.1.0.12', 'address: 10.3.0.12'),
    ...changed('fleet.yaml', '{ missing-purpose: ignore }', rules.replace('{', '{ missing-purpose: ignore,')),
  });

  expect(problems.map(({ severity }) => severity)).toEqual(severities);
});

test('a rule that everything rests on cannot be weighed', async () => {
  const { problems } = await load(changed('fleet.yaml', 'missing-purpose: ignore', 'duplicate-id: ignore'));

  expect(problems).toMatchObject([{ code: 'schema/enum', position: { line: 17, column: 10 } }]);
});
