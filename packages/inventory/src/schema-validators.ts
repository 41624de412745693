import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { createCompiler, type FileKind, schemaId } from './schema-compiler.ts';
import { schemaFolder } from './schema-folder.ts';
import * as generated from './schema-validators.generated.ts';

export type { FileKind };

const validators: Readonly<Record<FileKind, (content: unknown) => boolean>> = generated;
let compiler: Ajv2020 | undefined;

/**
 * Everything in which content is not what the schema of its kind allows.
 *
 * What is allowed, the usual case, is told by code that was generated from the schemas; the compiler, which can say what is wrong, is loaded
 * only where something is.
 */
export function schemaErrors(kind: FileKind, content: unknown): readonly ErrorObject[] {
  if (validators[kind](content)) return [];
  compiler ??= createCompiler({ allErrors: true, verbose: true });
  const validate = compiler.getSchema(schemaId(kind));
  if (validate === undefined) throw new Error(`schemas/ has no schema of ${kind} files`);
  validate(content);
  return validate.errors ?? [];
}

/** A definition that the schemas share. */
export function definitionOf(name: string): { readonly description?: string } {
  const definitions = JSON.parse(readFileSync(join(schemaFolder, 'definitions.schema.json'), 'utf8'));
  return definitions.$defs[name] ?? {};
}
