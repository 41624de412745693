import { dash, hash, newline, space } from './characters.ts';
import { LineReader } from './line-reader.ts';
import { outside } from './outside.ts';

/** Lists and maps inside each other by indentation. */
const maxDepth = 40;

/** Reads what lines make by their indentation. */
export class BlockReader extends LineReader {
  /** Columns before the content of the current line; -1 after the last line. */
  #indent = -1;

  /** @throws `outside` */
  document(): unknown {
    this.#nextLine();
    const value = this.#block(0);
    if (this.#indent !== -1) throw outside;
    return value;
  }

  /** Goes to the content of the next line that has any. */
  #nextLine(): void {
    for (;;) {
      const start = this.at;
      this.skipSpaces();
      const code = this.code();
      if (this.at >= this.text.length) {
        this.#indent = -1;
        return;
      }
      if (code !== newline && code !== hash) {
        this.#indent = this.at - start;
        return;
      }
      this.#skipLine();
    }
  }

  #skipLine(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end === -1 ? this.text.length : end + 1;
  }

  #block(depth: number): unknown {
    if (depth > maxDepth) throw outside;
    return this.#isItem() ? this.#list(depth) : this.#map(depth);
  }

  #isItem(): boolean {
    if (this.code() !== dash) return false;
    const after = this.code(this.at + 1);
    return after === space || after === newline;
  }

  #map(depth: number): Record<string, unknown> {
    const indent = this.#indent;
    const map: Record<string, unknown> = {};
    while (this.#indent === indent && !this.#isItem()) {
      const end = this.keyEnd();
      if (end === -1) throw outside;
      const key = this.key(end);
      this.put(map, key, this.#afterKey(indent, depth));
    }
    if (this.#indent > indent) throw outside;
    return map;
  }

  #afterKey(indent: number, depth: number): unknown {
    if (!this.#endsLine()) return this.#restOfLine();
    // A list may stand below its key without being indented.
    const isList = this.#indent === indent && this.#isItem();
    return this.#indent > indent || isList ? this.#block(depth + 1) : null;
  }

  #list(depth: number): unknown[] {
    const indent = this.#indent;
    const list: unknown[] = [];
    while (this.#indent === indent && this.#isItem()) list.push(this.#item(indent, depth));
    if (this.#indent > indent) throw outside;
    return list;
  }

  #item(indent: number, depth: number): unknown {
    const start = this.at++;
    if (this.#endsLine()) return this.#indent > indent ? this.#block(depth + 1) : null;
    if (this.keyEnd() === -1) return this.#restOfLine();
    // A map that begins in the line of its dash is indented as far as its first key.
    this.#indent = indent + this.at - start;
    return this.#map(depth + 1);
  }

  /** Whether nothing but a comment is left of the line; then goes to the next one. */
  #endsLine(): boolean {
    const start = this.at;
    this.skipSpaces();
    const code = this.code();
    if (code !== newline && (code !== hash || this.at === start)) return false;
    this.#skipLine();
    this.#nextLine();
    return true;
  }

  #restOfLine(): unknown {
    const value = this.value(0);
    if (!this.#endsLine()) throw outside;
    return value;
  }
}
