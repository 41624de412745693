import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { schemaFolder } from '../src/schema-folder.ts';
import { generateValidators, validatorsFile } from './generate-validators.ts';

const target = fileURLToPath(new URL('../src/schema-types.generated.ts', import.meta.url));

const root = {
  title: 'InventoryFiles',
  description: 'The files of an inventory by kind.',
  type: 'object',
  additionalProperties: false,
  required: ['fleet', 'model', 'ward', 'holds'],
  properties: {
    fleet: { $ref: 'fleet.schema.json' },
    model: { $ref: 'model.schema.json' },
    ward: { $ref: 'ward.schema.json' },
    holds: { $ref: 'holds.schema.json' },
  },
} as const;

/** The TypeScript types of the files of an inventory, as the schemas say. */
export function generateTypes(): Promise<string> {
  return compile(structuredClone(root) as never, 'InventoryFiles', {
    cwd: schemaFolder,
    bannerComment: '// Generated from schemas/ by `npm run generate`. Do not edit.',
    style: { singleQuote: true, printWidth: 110 },
    // Lists with minItems would become tuples, which no code here needs.
    ignoreMinAndMaxItems: true,
  });
}

if (import.meta.main) {
  await writeFile(target, await generateTypes());
  await writeFile(validatorsFile, generateValidators());
}
