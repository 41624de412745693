import { headingOf, linkTo } from './heading.ts';
import { definition, resolved, type Schema, type SchemaInFile } from './schema.ts';

/** What may be written, in words: `whole number, 1 to 65535`. Maps are links to their tables. */
export function typeText(source: SchemaInFile): string {
  const { file, schema } = resolved(source);
  const within = (inner: Schema) => typeText({ file, schema: inner });
  if (schema.enum !== undefined) return oneOf(schema.enum);
  const kinds = [schema.type ?? []].flat().filter((kind) => kind !== 'null');
  return kinds.map((kind) => kindText(kind, schema, within)).join(' or ');
}

/** The map behind a property, a list or a map of names that has a table of its own. */
export function tableBehind(source: SchemaInFile): SchemaInFile | undefined {
  const { file, schema } = definition(source);
  if (schema.properties !== undefined) return { file, schema };
  const inner = schema.items ?? schema.additionalProperties;
  return inner ? tableBehind({ file, schema: inner }) : undefined;
}

function kindText(kind: string, schema: Schema, within: (inner: Schema) => string): string {
  if (kind === 'array') return `list of ${schema.items === undefined ? 'anything' : within(schema.items)}`;
  if (kind === 'object' && schema.properties !== undefined) return linkTo(headingOf(schema));
  if (kind === 'object')
    return `map of names to ${schema.additionalProperties ? within(schema.additionalProperties) : 'anything'}`;
  if (kind === 'string') return stringWords[schema.format ?? ''] ?? 'text';
  if (kind === 'boolean') return '`true` or `false`';
  return [kind === 'integer' ? 'whole number' : 'number', range(schema)].filter(Boolean).join(', ');
}

const stringWords: Readonly<Record<string, string>> = { date: 'day', 'date-time': 'moment' };

function oneOf(values: readonly (string | null)[]): string {
  const words = values.filter((value) => value !== null).map((value) => `\`${value}\``);
  return words.length === 1 ? String(words[0]) : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function range(schema: Schema): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const least = exclusiveMinimum === undefined ? minimum : `more than ${exclusiveMinimum}`;
  const most = exclusiveMaximum === undefined ? maximum : `less than ${exclusiveMaximum}`;
  if (least === undefined) return most === undefined ? '' : `${most} at most`;
  if (exclusiveMinimum !== undefined) return most === undefined ? String(least) : `${least}, ${most} at most`;
  return most === undefined ? `${least} or more` : `${least} to ${most}`;
}
