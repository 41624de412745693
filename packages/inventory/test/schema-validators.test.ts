import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateValidators, validatorsFile } from '../scripts/generate-validators.ts';
import { parseFast } from '../src/fast-yaml.ts';
import { createCompiler, fileKinds, schemaId } from '../src/schema-compiler.ts';
import { schemaFolder } from '../src/schema-folder.ts';
import { fleet, holds, model, ward } from '../src/schema-validators.generated.ts';
import { schemaErrors } from '../src/schema-validators.ts';

const generated = { fleet, model, ward, holds };
const compiler = createCompiler({ allErrors: true });

test('the generated validators are those of the schemas', () => {
  expect(generateValidators()).toBe(readFileSync(validatorsFile, 'utf8'));
});

test.each(fileKinds)('what is allowed in a %s file is told without the compiler', (kind) => {
  const text = readFileSync(join(schemaFolder, 'examples', `${kind}.yaml`), 'utf8');

  expect(generated[kind](parseFast(text)?.value)).toBe(true);
  expect(schemaErrors(kind, {})).not.toEqual([]);
});

/** The example of a ward with one value replaced, anywhere in it. */
const spoiled = fc.tuple(fc.nat(), fc.anything({ maxDepth: 1 })).map(([place, value]) => {
  const content = parseFast(readFileSync(join(schemaFolder, 'examples/ward.yaml'), 'utf8'))?.value as object;
  const places = [...mapsIn(content)].flatMap((map) => Object.keys(map).map((key) => ({ map, key })));
  const { map, key } = places[place % places.length] ?? { map: {}, key: '' };
  map[key] = value;
  return content;
});

function* mapsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Record<string, unknown>;
  for (const item of Object.values(value)) yield* mapsIn(item);
}

test('the generated validators and the compiler agree on whatever is in a file', () => {
  const validate = compiler.getSchema(schemaId('ward'));

  fc.assert(
    fc.property(spoiled, (content) => {
      expect(ward(content)).toBe(validate?.(content));
    }),
    { numRuns: 300 },
  );
});
