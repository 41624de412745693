import { readFile } from 'node:fs/promises';

/** What the manual says of each code. */
export type ErrorManual = ReadonlyMap<string, ManualEntry>;

interface ManualEntry {
  /** Without a full stop. */
  readonly meaning: string;
  readonly remedy: string;
}

const manual = new URL('../../../../docs/errors.md', import.meta.url);

/** The tables of `docs/errors.md`, by code. */
export async function readErrorManual(): Promise<ErrorManual> {
  const rows = (await readFile(manual, 'utf8')).split('\n').flatMap(parseRow);
  return new Map(rows);
}

/** `| \`area/what\` | meaning | what to do |`, with more columns or not */
function parseRow(line: string): [string, ManualEntry][] {
  const [, code, meaning, remedy] = /^\| `([^`]+)` \| (.*?) \| (.*?) \|/.exec(line) ?? [];
  if (code === undefined || meaning === undefined || remedy === undefined) return [];
  return [[code, { meaning, remedy }]];
}
