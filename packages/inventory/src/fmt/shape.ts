import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from '../schema-folder.ts';
import type { FileKind } from '../schema-validators.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What a schema says of the looks of a value: the order of its keys, and whether it is one thought that fits a line. */
export interface Shape {
  /** In the order of the schema; none where any key may stand. */
  readonly keys: readonly string[];
  /** Whether it is written between braces, where it fits. */
  readonly isInline: boolean;
  /** What stands at a key of the map, or in any item of the list. */
  at(key: string | number): Shape | undefined;
}

/** Titles of small things that are read as one. */
const inline: ReadonlySet<string> = new Set([
  'AdminUnit',
  'Bounds',
  'ConformityCertificate',
  'EncoderLayer',
  'FormerUnit',
  'Labels',
  'LocalName',
  'ModelLimits',
  'Position',
  'RetentionChoice',
  'RetentionClass',
  'StorageLayer',
  'StreamLayer',
  'WardNetworks',
]);

/** The shape of the files of one kind. */
export function shapeOf(kind: FileKind): Shape {
  const file = `${kind}.schema.json`;
  return shapeIn(readSchema(file), file);
}

/** @param file Name of the schema, against which its references stand. */
function shapeIn(reference: Schema, file: string): Shape {
  const [schema, base] = resolve(reference, file);
  const properties = (schema['properties'] ?? {}) as Schema;
  return {
    keys: Object.keys(properties),
    isInline: inline.has(String(schema['title'])),
    at: (key) => {
      const other = typeof key === 'number' ? schema['items'] : schema['additionalProperties'];
      const inner = Object.hasOwn(properties, key) ? properties[key] : other;
      return typeof inner === 'object' && inner !== null ? shapeIn(inner as Schema, base) : undefined;
    },
  };
}

function resolve(schema: Schema, file: string): [Schema, string] {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return [schema, file];
  const [name, pointer = ''] = reference.split('#');
  const target = name === undefined || name === '' ? file : name;
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<Schema>((node, key) => node[key] as Schema, readSchema(target));
  return resolve(found, target);
}

const schemas = new Map<string, Schema>();

function readSchema(file: string): Schema {
  const schema = schemas.get(file) ?? JSON.parse(readFileSync(join(schemaFolder, file), 'utf8'));
  schemas.set(file, schema);
  return schema;
}
