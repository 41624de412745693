import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { generateTypes } from '../scripts/generate-types.ts';
import { checkText } from '../src/load-file.ts';
import { loadInventory } from '../src/load-inventory.ts';
import type { FileKind } from '../src/schema-compiler.ts';
import { schemaFolder } from '../src/schema-folder.ts';
import { today, writeFiles } from './temporary-city.ts';

function example(kind: FileKind): string {
  return readFileSync(join(schemaFolder, 'examples', `${kind}.yaml`), 'utf8');
}

type Schema = { readonly [key: string]: unknown };

const names = readdirSync(schemaFolder).filter((name) => name.endsWith('.schema.json'));
const schemas = new Map(names.map((name) => [name, read(name)]));

function read(name: string): Schema {
  return JSON.parse(readFileSync(join(schemaFolder, name), 'utf8'));
}

/** The schema and every schema in it, each with its way. */
function* everySchema(schema: Schema, way: string): Generator<[string, Schema]> {
  yield [way, schema];
  for (const group of ['properties', '$defs']) {
    for (const [key, child] of Object.entries((schema[group] as Schema | undefined) ?? {})) {
      yield* everySchema(child as Schema, `${way}/${group}/${key}`);
    }
  }
  for (const key of ['items', 'additionalProperties']) {
    if (typeof schema[key] === 'object') yield* everySchema(schema[key] as Schema, `${way}/${key}`);
  }
}

function target(name: string, reference: string): Schema {
  const [file, pointer = ''] = reference.split('#');
  const keys = pointer.split('/').slice(1);
  let schema = schemas.get(file === '' ? name : (file ?? ''));
  for (const key of keys) schema = schema?.[key] as Schema | undefined;
  if (schema === undefined) throw new Error(`${name}: ${reference} leads nowhere`);
  return schema;
}

describe.each(names)('%s', (name) => {
  const schema = schemas.get(name) ?? {};

  test('is a valid schema of draft 2020-12 with an id of its own', () => {
    const ajv = new Ajv2020({ strict: true });

    expect(schema['$id']).toBe(`https://wardctl.invalid/schemas/${name}`);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
  });

  test('describes every property', () => {
    const silent = [...everySchema(schema, '')].filter(([way, property]) => {
      const reference = property['$ref'];
      const described =
        property['description'] ?? (reference && target(name, String(reference))['description']);
      return /\/(properties|\$defs)\/[^/]+$/.test(way) && described === undefined;
    });

    expect(silent.map(([way]) => way)).toEqual([]);
  });

  test('lets no map hold keys it does not name', () => {
    const open = [...everySchema(schema, '')].filter(([, part]) => {
      return 'properties' in part && part['additionalProperties'] !== false;
    });

    expect(open.map(([way]) => way)).toEqual([]);
  });

  test('has examples that match where it has patterns', () => {
    const wrong = [...everySchema(schema, '')].filter(([, { pattern, examples }]) => {
      return (
        pattern !== undefined &&
        !(examples as string[] | undefined)?.every((text) => new RegExp(String(pattern)).test(text))
      );
    });

    expect(wrong.map(([way]) => way)).toEqual([]);
  });
});

test.each(['fleet', 'model', 'ward', 'holds'] as const)(
  'the example of a %s file is what its schema allows',
  (kind: FileKind) => {
    const text = example(kind);

    const { problems, source } = checkText(kind, `${kind}.yaml`, text);

    expect(problems).toEqual([]);
    expect(source).toBeDefined();
    expect(text).toMatch(new RegExp(`^# yaml-language-server: \\$schema=\\.\\./${kind}\\.schema\\.json\n`));
  },
);

test('the examples are one for each kind of file', () => {
  const examples = readdirSync(join(schemaFolder, 'examples'));

  expect(examples.sort()).toEqual(['fleet.yaml', 'holds.yaml', 'model.yaml', 'ward.yaml']);
});

test('the examples together are a city without a problem', async () => {
  const folder = writeFiles({
    'fleet.yaml': example('fleet'),
    'models/hikvision.yaml': example('model'),
    'wards/hoan-kiem.yaml': example('ward'),
    'holds.yaml': example('holds'),
  });

  const { problems } = await loadInventory(folder, { today });

  expect(problems).toEqual([]);
});

test('the generated types are those of the schemas', async () => {
  const generated = readFileSync(new URL('../src/schema-types.generated.ts', import.meta.url), 'utf8');

  expect(await generateTypes()).toBe(generated);
});
