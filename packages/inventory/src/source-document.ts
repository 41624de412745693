import type { Problem } from '@wardctl/fleet';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { LineIndex } from './line-index.ts';
import type { Path } from './path.ts';
import type { Place, Positions } from './positions.ts';
import { aliasProblem, syntaxProblems } from './syntax-problems.ts';

/** Aliases multiply what they stand for; more repetitions than this are taken for an attack. */
const maxAliasCount = 100;

interface Found {
  readonly node: unknown;
  readonly key?: unknown;
}

/** One file read by the slow parser: its value, everything wrong with its syntax, and where each value stands. */
export class SourceDocument implements Positions {
  readonly #file: string;
  readonly #lines: LineIndex;
  readonly #document: Document;
  /** Undefined when there are problems. */
  readonly content: unknown;
  readonly problems: readonly Problem[];

  /** @throws RangeError when the text is nested too deep for the stack */
  constructor(file: string, text: string) {
    this.#file = file;
    this.#lines = new LineIndex(text);
    this.#document = parseDocument(text, {
      stringKeys: true,
      resolveKnownTags: false,
      prettyErrors: false,
      // `silent` would also be silent about a second document.
      logLevel: 'error',
    });
    const problems = syntaxProblems(this.#document, text, (offset) => this.#at(offset).position);
    if (problems.length === 0) this.content = this.#read(problems);
    this.problems = problems;
  }

  value(path: Path): Place {
    return this.#place(this.#find(path).node);
  }

  key(path: Path): Place {
    const { node, key } = this.#find(path);
    return this.#place(key ?? node);
  }

  #read(problems: Problem[]): unknown {
    try {
      return this.#document.toJS({ maxAliasCount });
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      problems.push(aliasProblem(this.#document, (offset) => this.#at(offset).position));
      return undefined;
    }
  }

  #find(path: Path): Found {
    let found: Found = { node: this.#document.contents };
    for (const segment of path) {
      const next = this.#child(found.node, segment);
      if (next === undefined) return found;
      found = next;
    }
    return found;
  }

  #child(parent: unknown, segment: string | number): Found | undefined {
    const node = isAlias(parent) ? parent.resolve(this.#document) : parent;
    if (isSeq(node)) {
      const item = node.items[Number(segment)];
      return item === undefined ? undefined : { node: item };
    }
    if (!isMap(node)) return undefined;
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
    return pair === undefined ? undefined : { node: pair.value ?? pair.key, key: pair.key };
  }

  #place(node: unknown): Place {
    const place = this.#at((node as Node | null)?.range?.[0] ?? 0);
    return isScalar(node) && node.source !== undefined ? { ...place, text: node.source } : place;
  }

  #at(offset: number): Place {
    return { position: { file: this.#file, ...this.#lines.at(offset) } };
  }
}
