import { posixExpression } from '../posix-expression.ts';

/** Records of a text; an empty separator means paragraphs. */
export function splitRecords(text: string, separator: string): string[] {
  if (text === '') return [];
  if (separator === '') return text.replace(/^\n+|\n+$/g, '').split(/\n{2,}/);
  const records = text.split(separator);
  if (records.at(-1) === '') records.pop();
  return records;
}

/** Fields of a record; a single blank as separator means runs of white space. */
export function splitFields(record: string, separator: string): string[] {
  if (separator === ' ') return record.trim() === '' ? [] : record.trim().split(/[ \t\n]+/);
  if (record === '') return [];
  if (separator === '') return [...record];
  if (separator.length === 1 && separator !== '\\') return record.split(separator);
  return record.split(posixExpression(separator, { extended: true }));
}
