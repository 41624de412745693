import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isDay, isMoment } from './calendar.ts';
import { schemaFolder } from './schema-folder.ts';
import type { InventoryFiles } from './schema-types.generated.ts';

export type FileKind = keyof InventoryFiles;

const kinds: readonly FileKind[] = ['fleet', 'model', 'ward', 'holds'];
let compiler: Ajv2020 | undefined;

/** The validator of one kind of file; compiled at its first use. */
export function validatorOf(kind: FileKind): ValidateFunction {
  compiler ??= createCompiler();
  const validate = compiler.getSchema(schemaId(kind));
  if (validate === undefined) throw new Error(`schemas/ has no schema of ${kind} files`);
  return validate;
}

/** A definition that the schemas share. */
export function definitionOf(name: string): { readonly description?: string } {
  const definitions = JSON.parse(readFileSync(join(schemaFolder, 'definitions.schema.json'), 'utf8'));
  return definitions.$defs[name] ?? {};
}

function createCompiler(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    verbose: true,
    // A test has checked the schemas; doing it here takes as long as compiling them.
    validateSchema: false,
    // Lengths are bounds against nonsense: UTF-16 units do, and counting characters is slow.
    unicode: false,
    logger: false,
  });
  // For people: the pages made from the schemas show it.
  ajv.addKeyword('unit');
  ajv.addFormat('date', isDay);
  ajv.addFormat('date-time', isMoment);
  for (const name of ['definitions', ...kinds]) {
    ajv.addSchema(JSON.parse(readFileSync(join(schemaFolder, `${name}.schema.json`), 'utf8')));
  }
  return ajv;
}

function schemaId(kind: FileKind): string {
  return `https://wardctl.invalid/schemas/${kind}.schema.json`;
}
