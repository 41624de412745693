import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Ajv2020, Options } from 'ajv/dist/2020.js';
import { isDay, isMoment } from './calendar.ts';
import { schemaFolder } from './schema-folder.ts';
import type { InventoryFiles } from './schema-types.generated.ts';

export type FileKind = keyof InventoryFiles;

export const fileKinds: readonly FileKind[] = ['fleet', 'model', 'ward', 'holds'];

/** Checks of texts by name, as the schemas use them. */
export const formats = { date: isDay, 'date-time': isMoment } as const;

/** A compiler that knows the schemas; loading it and compiling takes a tenth of a second. */
export function createCompiler(options: Options): Ajv2020 {
  const { Ajv2020 }: typeof import('ajv/dist/2020.js') = createRequire(import.meta.url)('ajv/dist/2020.js');
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    // A test has checked the schemas; doing it here takes as long as compiling them.
    validateSchema: false,
    // Lengths are bounds against nonsense: UTF-16 units do, and counting characters is slow.
    unicode: false,
    logger: false,
    ...options,
  });
  // For people: the pages made from the schemas show it.
  ajv.addKeyword('unit');
  for (const [name, check] of Object.entries(formats)) ajv.addFormat(name, check);
  for (const name of ['definitions', ...fileKinds]) ajv.addSchema(readSchema(name));
  return ajv;
}

export function schemaId(kind: FileKind): string {
  return `https://wardctl.invalid/schemas/${kind}.schema.json`;
}

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8'));
}
