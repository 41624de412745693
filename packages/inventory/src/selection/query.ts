/** Where a query was written, for messages. */
export interface Origin {
  /** `--on`, or the name of a list file. */
  readonly name: string;
  /** In a list file, from 1. */
  readonly line?: number;
}

interface Part {
  /** Whether it excludes what it matches. */
  readonly isNegated: boolean;
  /** From 1, in UTF-16 units, where the part begins. */
  readonly column: number;
}

/** Devices whose id matches. */
interface IdTerm extends Part {
  readonly kind: 'id';
  readonly pattern: string;
}

/** Devices of which one value of a key matches one of the patterns. */
export interface LabelTerm extends Part {
  readonly kind: 'label';
  readonly key: string;
  readonly patterns: readonly string[];
}

/** Devices that any line of a file selects. */
interface ListTerm extends Part {
  readonly kind: 'list';
  /** Path, or `-` for standard input. */
  readonly file: string;
}

export type Term = IdTerm | LabelTerm | ListTerm;

/** Devices that every term lets through. */
export interface Query {
  readonly terms: readonly Term[];
  readonly origin: Origin;
}

/** The query as one would type it; parsed again it is the same query. */
export function formatQuery({ terms }: Query): string {
  return terms.map(formatTerm).join(',');
}

export function formatTerm(term: Term): string {
  return (term.isNegated ? '!' : '') + bareTerm(term);
}

function bareTerm(term: Term): string {
  if (term.kind === 'id') return term.pattern;
  if (term.kind === 'list') return `@${term.file}`;
  return `${term.key}=${term.patterns.join('|')}`;
}

/** `in --on at column 7` */
export function formatPlace({ name, line }: Origin, column: number): string {
  return line === undefined ? `in ${name} at column ${column}` : `in ${name}:${line} at column ${column}`;
}
