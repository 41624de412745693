import { readFileSync } from 'node:fs';
import { FleetError } from '@wardctl/fleet';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';

/** Gives the text of a list: of a file, or of standard input where its name is `-`. */
export type ReadList = (file: string) => string;

/** @throws FleetError `usage/invalid` */
export function readListFile(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw unreadable(file, cause as NodeJS.ErrnoException);
  }
}

/** Reads every list that the queries name, once each. */
export function readLists(queries: readonly Query[], read: ReadList): ReadonlyMap<string, readonly Query[]> {
  const files = queries.flatMap(({ terms }) =>
    terms.flatMap((term) => (term.kind === 'list' ? term.file : [])),
  );
  return new Map([...new Set(files)].map((file) => [file, parseList(read(file), file)]));
}

/**
 * The queries of a list: one id or query a line, `#` begins a comment.
 *
 * @throws FleetError `usage/invalid`
 */
function parseList(text: string, file: string): Query[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) => {
    const query = line.replace(/(?:^|\s)#.*$/, '');
    return query.trim() === '' ? [] : parseQuery(query, { name: listName(file), line: index + 1 });
  });
}

function listName(file: string): string {
  return file === '-' ? 'standard input' : file;
}

function unreadable(file: string, cause: NodeJS.ErrnoException): FleetError {
  return new FleetError('usage/invalid', `the list ${listName(file)} cannot be read (${cause.code})`, {
    hint: 'Give a text file with one id or query a line, or "-" for standard input.',
    cause,
  });
}
