import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from '../../src/schema-folder.ts';

/** What of JSON Schema the schemas of the inventory use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly unit?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly required?: readonly string[];
  readonly then?: { readonly required?: readonly string[] };
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
}

/** A schema together with the file that its references begin at. */
export interface SchemaInFile {
  readonly file: string;
  readonly schema: Schema;
}

/** Reads `ward.schema.json`. */
export function readSchema(file: string): SchemaInFile {
  return { file, schema: JSON.parse(readFileSync(join(schemaFolder, file), 'utf8')) };
}

/** The schema with what it refers to: its own words win over those of the definition. */
export function resolved(source: SchemaInFile): SchemaInFile {
  const { $ref, ...words } = source.schema;
  if ($ref === undefined) return source;
  const inner = resolved(definition(source));
  return { file: inner.file, schema: { ...inner.schema, ...words } };
}

/** What the schema refers to, in the words of the definition; itself when it refers to nothing. */
export function definition(source: SchemaInFile): SchemaInFile {
  const { $ref } = source.schema;
  if ($ref === undefined) return source;
  const [name, pointer = ''] = $ref.split('#');
  const target = name === '' ? readSchema(source.file) : readSchema(String(name));
  const schema = pointer.split('/').slice(1).reduce<unknown>(child, target.schema) as Schema;
  return definition({ file: target.file, schema });
}

function child(parent: unknown, key: string): unknown {
  return (parent as Record<string, unknown>)[key];
}
