import { FleetError } from '@wardctl/fleet';
import { formatPlace, type Origin, type Query, type Term } from './query.ts';

/** A piece of a query with the column where it begins. */
interface Piece {
  readonly text: string;
  readonly column: number;
}

/**
 * Reads a query: parts with commas between them, all of which a device must satisfy.
 *
 * A part is a pattern of ids (`vn01-00070-*`), a key with patterns of its value (`placement=main-road|hotspot`), or a
 * list (`@FILE`). `!` before a part, or `!=` in it, turns it round.
 *
 * @throws FleetError `usage/invalid`
 */
export function parseQuery(text: string, origin: Origin): Query {
  return { terms: split({ text, column: 1 }, ',').map((piece) => parseTerm(piece, origin)), origin };
}

function parseTerm(piece: Piece, origin: Origin): Term {
  const { column } = piece;
  const isNegated = piece.text.startsWith('!');
  const bare = isNegated ? trim({ text: piece.text.slice(1), column: column + 1 }) : piece;
  if (bare.text === '') throw invalid(origin, column, 'there is nothing between the commas');
  if (bare.text.startsWith('@')) return listTerm(bare, { isNegated, column }, origin);
  const equals = bare.text.indexOf('=');
  if (equals !== -1) return labelTerm(bare, equals, { isNegated, column }, origin);
  const odd = bare.text.search(/[\s!|]/);
  if (odd === -1) return { kind: 'id', pattern: bare.text, isNegated, column };
  const what = `"${bare.text[odd]}" cannot stand in the id of a device`;
  throw invalid(origin, bare.column + odd, what);
}

type Sign = Pick<Term, 'isNegated' | 'column'>;

function listTerm({ text, column }: Piece, sign: Sign, origin: Origin): Term {
  const file = text.slice(1).trim();
  if (origin.line !== undefined) throw invalid(origin, column, 'a list cannot name another list');
  if (file === '') throw invalid(origin, column, '"@" wants the name of a file, or "-"');
  return { kind: 'list', file, ...sign };
}

function labelTerm(piece: Piece, equals: number, sign: Sign, origin: Origin): Term {
  const isUnequal = piece.text[equals - 1] === '!';
  const key = piece.text.slice(0, isUnequal ? equals - 1 : equals).trim();
  if (key === '') throw invalid(origin, piece.column, '"=" wants a key before it');
  const odd = key.search(/[^\p{L}\p{N}._-]/u);
  if (odd !== -1) throw invalid(origin, piece.column + odd, `"${key[odd]}" cannot stand in a key`);
  if (isUnequal && sign.isNegated) throw invalid(origin, piece.column, `"${key}" is negated twice`);
  const patterns = patternsOf(piece, equals + 1, origin);
  return { kind: 'label', key, patterns, ...sign, isNegated: sign.isNegated || isUnequal };
}

function patternsOf({ text, column }: Piece, start: number, origin: Origin): string[] {
  const values = split({ text: text.slice(start), column: column + start }, '|');
  for (const value of values) {
    if (value.text === '') throw invalid(origin, value.column, '"=" wants a value after it');
    const odd = value.text.search(/[=!]/);
    if (odd !== -1) throw invalid(origin, value.column + odd, `"${value.text[odd]}" cannot stand in a value`);
  }
  return values.map((value) => value.text);
}

function split({ text, column }: Piece, separator: string): Piece[] {
  let start = column;
  return text.split(separator).map((part) => {
    const piece = trim({ text: part, column: start });
    start += part.length + 1;
    return piece;
  });
}

function trim({ text, column }: Piece): Piece {
  const trimmed = text.trimStart();
  return { text: trimmed.trimEnd(), column: column + text.length - trimmed.length };
}

function invalid(origin: Origin, column: number, what: string): FleetError {
  return new FleetError('usage/invalid', `${formatPlace(origin, column)}: ${what}`, {
    hint: 'Write parts with commas between them, such as ward=vn01-00070,placement=main-road,!ownership=household',
  });
}
