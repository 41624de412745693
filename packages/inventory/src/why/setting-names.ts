import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from '../schema-folder.ts';
import type { DeviceKind } from './layered-device.ts';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Names of all values that a device can have, in the order of the schema: `stream`, `stream.port`, … */
export function settingNames(kind: DeviceKind): string[] {
  const schemas = {
    '': read('ward.schema.json'),
    'definitions.schema.json': read('definitions.schema.json'),
  };
  return [...namesIn(`#/$defs/${kind}`)];

  function* namesIn(reference: string, prefix = ''): Generator<string> {
    const schema = resolve(reference);
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      yield* nameOf(property, prefix + key);
  }

  function* nameOf(property: Schema, name: string): Generator<string> {
    yield name;
    if (property.$ref !== undefined) yield* namesIn(property.$ref, `${name}.`);
    for (const [key, inner] of Object.entries(property.properties ?? {}))
      yield* nameOf(inner, `${name}.${key}`);
  }

  /** Names of definitions differ between the files, so a reference within either may be looked for in both. */
  function resolve(reference: string): Schema {
    const [, file = '', name = ''] = /^([^#]*)#\/\$defs\/(\w+)$/.exec(reference) ?? [];
    const own = schemas[file as keyof typeof schemas].$defs?.[name];
    return own ?? schemas['definitions.schema.json'].$defs?.[name] ?? {};
  }
}

function read(name: string): Schema {
  return JSON.parse(readFileSync(join(schemaFolder, name), 'utf8'));
}
