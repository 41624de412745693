import { stringify } from 'yaml';
import { resolved, type Schema, type SchemaInFile } from './schema.ts';
import { typeText } from './type-text.ts';

/** The keys of a map as a table. Columns that would be empty are left out. */
export function keyTable({ file, schema }: SchemaInFile): string {
  const required = [...(schema.required ?? []), ...(schema.then?.required ?? [])];
  const rows = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const source = { file, schema: property };
    return row(key, { ...resolved(source).schema, type: typeText(source) }, required);
  });
  const used = columns.filter((_, index) => rows.some((cells) => cells[index] !== ''));
  const shown = rows.map((cells) => cells.filter((_, index) => used.includes(columns[index] ?? '')));
  return [used, used.map(() => '---'), ...shown].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const columns = ['key', 'type', 'unit', 'default', 'meaning', 'example'];

function row(key: string, property: Schema & { type: string }, required: readonly string[]): string[] {
  const { type, unit = '', description = '', examples = [] } = property;
  const [example] = examples;
  return [
    required.includes(key) ? `**\`${key}\`**` : `\`${key}\``,
    type,
    unit,
    property.default === undefined ? '' : code(property.default),
    description,
    example === undefined ? '' : code(example),
  ].map((cell) => cell.replaceAll('|', '\\|'));
}

/** A value as it stands in a file. */
function code(value: unknown): string {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0, defaultStringType: 'PLAIN' });
  return `\`${text.trimEnd().replaceAll(/\[ (.*?) \]/g, '[$1]')}\``;
}
