import { HereDocuments } from './here-documents.ts';
import { SourceText } from './source-text.ts';
import type {
  AndOr,
  Command,
  CompoundCommand,
  List,
  Pipeline,
  Redirection,
  SimpleCommand,
  Word,
} from './syntax-tree.ts';
import { parseHereText, parseWord } from './word-parser.ts';

/** Omit over a union keeps its members apart. */
type WithoutRedirections<Item> = Item extends unknown ? Omit<Item, 'redirections'> : never;

const reserved = new Set('if then elif else fi for in do done while until case esac { } !'.split(' '));
const redirectionOperator = /<<-?|<&|<>|<|>>|>&|>\||>/y;

/**
 * Recursive descent over the grammar of the POSIX shell command language.
 *
 * @see POSIX.1-2017 Shell & Utilities, section 2.10
 */
export class Parser {
  readonly #source: SourceText;
  readonly #hereDocuments = new HereDocuments();

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** All commands of the text. @throws ShellSyntaxError */
  program(): List {
    const all: AndOr[] = [];
    for (let line = this.completeLine(); line !== undefined; line = this.completeLine()) all.push(...line);
    return all;
  }

  /** The next commands up to a line end outside of any of them; undefined at the end. @throws ShellSyntaxError */
  completeLine(): List | undefined {
    this.#skipLines();
    if (this.#source.atEnd) return undefined;
    const list = this.#list(() => this.#source.peek() === '\n', false);
    if (!this.#source.atEnd) this.#endLine();
    this.#readHereDocuments();
    return list;
  }

  #list(isEnd: () => boolean, acrossLines = true): List {
    const list: AndOr[] = [];
    for (;;) {
      if (acrossLines) this.#skipLines();
      else this.#source.skipBlanks();
      if (this.#source.atEnd || isEnd()) return list;
      const andOr = this.#andOr();
      this.#source.skipBlanks();
      const background = this.#source.look(/&(?!&)/y) !== undefined;
      list.push({ ...andOr, background });
      if (this.#source.take(/;(?!;)|&(?!&)/y) || isEnd() || this.#source.atEnd) continue;
      if (acrossLines && this.#source.peek() === '\n') continue;
      throw this.#source.unexpected(this.#source.look(/;;|\w+|[\s\S]/y) ?? '');
    }
  }

  #andOr(): Omit<AndOr, 'background'> {
    const first = this.#pipeline();
    const rest: { operator: '&&' | '||'; pipeline: Pipeline }[] = [];
    for (;;) {
      this.#source.skipBlanks();
      const operator = this.#source.take(/&&|\|\|/y) as '&&' | '||' | undefined;
      if (operator === undefined) return { first, rest };
      this.#skipLines();
      rest.push({ operator, pipeline: this.#pipeline() });
    }
  }

  #pipeline(): Pipeline {
    this.#source.skipBlanks();
    const negated = this.#takeWord('!');
    const commands = [this.#command()];
    for (;;) {
      this.#source.skipBlanks();
      if (!this.#source.take(/\|(?!\|)/y)) return { negated, commands };
      this.#skipLines();
      commands.push(this.#command());
    }
  }

  #command(): Command {
    this.#source.skipBlanks();
    if (this.#source.atEnd) throw this.#source.incomplete('end of file unexpected');
    const compound = this.#compound();
    if (compound === undefined) return this.#functionDefinition() ?? this.#simple();
    return { ...compound, redirections: this.#redirections() } as CompoundCommand;
  }

  #compound(): WithoutRedirections<CompoundCommand> | undefined {
    if (this.#source.take(/\(/y)) return { type: 'subshell', body: this.parenthesised() };
    switch (this.#reservedWord()) {
      case '{':
        this.#source.at++;
        return { type: 'group', body: this.#until('}') };
      case 'if':
        return this.#if();
      case 'for':
        return this.#for();
      case 'while':
      case 'until':
        return this.#while();
      case 'case':
        return this.#case();
      case undefined:
        return undefined;
      default:
        throw this.#source.unexpected(this.#reservedWord() ?? '');
    }
  }

  /** A list and the parenthesis that closes it. */
  parenthesised(): List {
    const body = this.#list(() => this.#source.peek() === ')');
    if (this.#source.next() !== ')') throw this.#source.incomplete('end of file unexpected (expecting ")")');
    return body;
  }

  #if(): WithoutRedirections<CompoundCommand> {
    this.#expectWord('if');
    const branches = [{ condition: this.#until('then'), body: this.#listBefore('elif', 'else', 'fi') }];
    while (this.#takeWord('elif')) {
      branches.push({ condition: this.#until('then'), body: this.#listBefore('elif', 'else', 'fi') });
    }
    const otherwise = this.#takeWord('else') ? this.#listBefore('fi') : undefined;
    this.#expectWord('fi');
    return { type: 'if', branches, ...(otherwise && { otherwise }) };
  }

  #for(): WithoutRedirections<CompoundCommand> {
    this.#expectWord('for');
    this.#source.skipBlanks();
    const variable = this.#source.take(/[A-Za-z_]\w*/y);
    if (variable === undefined) throw this.#source.unexpected(this.#source.peek());
    this.#skipLines();
    const words: Word[] = [];
    const hasWords = this.#takeWord('in');
    for (let word = hasWords ? this.#word() : undefined; word; word = this.#word()) words.push(word);
    this.#source.take(/[ \t]*;/y);
    this.#skipLines();
    this.#expectWord('do');
    return { type: 'for', variable, ...(hasWords && { words }), body: this.#until('done') };
  }

  #while(): WithoutRedirections<CompoundCommand> {
    const until = this.#takeWord('until');
    if (!until) this.#expectWord('while');
    return { type: 'while', until, condition: this.#until('do'), body: this.#until('done') };
  }

  #case(): WithoutRedirections<CompoundCommand> {
    this.#expectWord('case');
    const subject = this.#word() ?? [];
    this.#skipLines();
    this.#expectWord('in');
    const items: { patterns: Word[]; body: List }[] = [];
    for (this.#skipLines(); !this.#takeWord('esac'); this.#skipLines()) items.push(this.#caseItem());
    return { type: 'case', subject, items };
  }

  #caseItem(): { patterns: Word[]; body: List } {
    const patterns: Word[] = [];
    this.#source.take(/\(/y);
    do {
      const pattern = this.#word();
      if (pattern === undefined && this.#source.atEnd) throw this.#expecting('esac');
      if (pattern === undefined) throw this.#source.unexpected(this.#source.peek());
      patterns.push(pattern);
      this.#source.skipBlanks();
    } while (this.#source.take(/\|/y));
    if (this.#source.next() !== ')') throw this.#expecting(')');
    const body = this.#list(() => this.#source.startsWith(';;') || this.#reservedWord() === 'esac');
    this.#source.take(/;;/y);
    return { patterns, body };
  }

  #functionDefinition(): CompoundCommand | undefined {
    const head = this.#source.take(/[A-Za-z_]\w*[ \t]*\([ \t]*\)/y);
    if (head === undefined) return undefined;
    this.#skipLines();
    const name = head.slice(0, head.search(/[ \t(]/));
    return { type: 'function', name, body: this.#command(), redirections: [] };
  }

  #simple(): SimpleCommand {
    const { line } = this.#source;
    const assignments: { name: string; value: Word }[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    for (;;) {
      this.#source.skipBlanks();
      const redirection = this.#redirection();
      if (redirection) {
        redirections.push(redirection);
        continue;
      }
      const name = words.length === 0 ? this.#source.take(/[A-Za-z_]\w*=/y) : undefined;
      // No blank may follow the equals sign: `x= command` sets x to nothing.
      const word = parseWord(this.#context(this.#source));
      if (name !== undefined) assignments.push({ name: name.slice(0, -1), value: word ?? [] });
      else if (word === undefined) break;
      else words.push(word);
    }
    if (words.length + assignments.length + redirections.length === 0) {
      throw this.#source.unexpected(this.#source.look(/;;|&&|\|\||[\s\S]/y) ?? '');
    }
    return { type: 'simple', assignments, words, redirections, line };
  }

  #redirections(): Redirection[] {
    const all: Redirection[] = [];
    for (;;) {
      this.#source.skipBlanks();
      const redirection = this.#redirection();
      if (redirection === undefined) return all;
      all.push(redirection);
    }
  }

  #redirection(): Redirection | undefined {
    if (this.#source.look(/\d*[<>]/y) === undefined) return undefined;
    const digits = this.#source.take(/\d+/y);
    const operator = this.#source.take(redirectionOperator) ?? '<';
    const descriptor = digits === undefined ? (operator.startsWith('<') ? 0 : 1) : Number(digits);
    this.#source.skipBlanks();
    if (operator.startsWith('<<'))
      return this.#hereDocuments.announce(this.#source, descriptor, operator === '<<-');
    const target = this.#word();
    if (target === undefined) throw this.#source.unexpected(this.#source.peek());
    return { descriptor, operator: operator as Redirection['operator'], target };
  }

  #readHereDocuments(): void {
    this.#hereDocuments.read(this.#source, (text) => parseHereText(this.#context(new SourceText(text))));
  }

  #word(): Word | undefined {
    this.#source.skipBlanks();
    return parseWord(this.#context(this.#source));
  }

  #context(source: SourceText) {
    return {
      source,
      parseSubstitution: (inner: SourceText) => new Parser(inner).parenthesised(),
      parseBackquoted: (text: string) => new Parser(new SourceText(text)).program(),
    };
  }

  /** A list, and the reserved word that ends it. */
  #until(word: string): List {
    const body = this.#listBefore(word);
    this.#expectWord(word);
    return body;
  }

  #listBefore(...words: string[]): List {
    return this.#list(() => words.includes(this.#reservedWord() ?? ''));
  }

  #reservedWord(): string | undefined {
    const word = this.#source.look(/(?:[a-z]+|[!{}])(?=[\s;&|()<>]|$)/y);
    return word !== undefined && reserved.has(word) ? word : undefined;
  }

  #takeWord(word: string): boolean {
    this.#source.skipBlanks();
    if (this.#reservedWord() !== word) return false;
    this.#source.at += word.length;
    return true;
  }

  #expectWord(word: string): void {
    if (this.#takeWord(word)) return;
    if (this.#source.atEnd) throw this.#expecting(word);
    throw this.#source.unexpected(this.#source.look(/\w+|[\s\S]/y) ?? '');
  }

  #expecting(token: string): Error {
    return this.#source.incomplete(`end of file unexpected (expecting "${token}")`);
  }

  #skipLines(): void {
    for (;;) {
      this.#source.skipBlanks();
      if (this.#source.peek() !== '\n') return;
      this.#endLine();
    }
  }

  #endLine(): void {
    this.#source.at++;
    this.#readHereDocuments();
  }
}
