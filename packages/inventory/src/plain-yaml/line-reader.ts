import {
  beginsKey,
  beginsScalar,
  closeList,
  closeMap,
  colon,
  comma,
  dash,
  doubleQuote,
  hash,
  isInKey,
  newline,
  openList,
  openMap,
  singleQuote,
  space,
} from './characters.ts';
import { outside } from './outside.ts';
import { plainValue } from './plain-value.ts';
import { StringPool } from './string-pool.ts';

/** Lists and maps inside each other in one line. */
const maxDepth = 20;

type Values = Record<string, unknown>;

const pool = new StringPool();

/** Reads what stands within one line: keys, scalars, lists and maps in brackets. */
export class LineReader {
  protected readonly text: string;
  /** Offset of the character to be read next. */
  protected at = 0;

  constructor(text: string) {
    this.text = text;
  }

  protected code(offset = this.at): number {
    // Past the end is the end of the last line.
    return offset < this.text.length ? this.text.charCodeAt(offset) : newline;
  }

  protected skipSpaces(): void {
    while (this.code() === space) this.at++;
  }

  /** Offset of the colon after the key that begins here, or -1 when none does. */
  protected keyEnd(): number {
    if (!beginsKey(this.code())) return -1;
    let end = this.at + 1;
    while (isInKey(this.code(end))) end++;
    const after = this.code(end + 1);
    return this.code(end) === colon && (after === space || after === newline) ? end : -1;
  }

  /** Reads `key:` up to what follows the colon. */
  protected key(end: number): string {
    let hashed = 0;
    for (let offset = this.at; offset < end; offset++) {
      hashed = (Math.imul(hashed, 31) + this.text.charCodeAt(offset)) | 0;
    }
    const key = pool.cut(this.text, this.at, end, hashed);
    // Such keys are no text to YAML.
    if (typeof plainValue(key) !== 'string') throw outside;
    this.at = end + 1;
    return key;
  }

  protected value(depth: number): unknown {
    const code = this.code();
    if (code === doubleQuote || code === singleQuote) return this.#quoted(code);
    if (code === openMap) return this.#map(depth);
    if (code === openList) return this.#list(depth);
    return this.#bare(depth > 0);
  }

  protected put(map: Values, key: string, value: unknown): void {
    // A key that is there twice; or one that every object has, such as `constructor`.
    if (map[key] !== undefined) throw outside;
    map[key] = value;
  }

  #quoted(quote: number): string {
    const start = this.at + 1;
    let end = start;
    for (let code = this.code(end); code !== quote; code = this.code(++end)) {
      // An escape, or a text of several lines.
      if (code === 92 || code === newline) throw outside;
    }
    if (this.code(end + 1) === quote) throw outside;
    this.at = end + 1;
    return this.text.slice(start, end);
  }

  #bare(isInBrackets: boolean): unknown {
    const { text, at: start } = this;
    const first = this.code();
    if (!beginsScalar(first) || (first === dash && this.#endsWord(start + 1, isInBrackets))) throw outside;
    let hashed = 0;
    let end = start;
    for (let offset = start; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === newline || (isInBrackets && isBracket(code))) break;
      if (code === space) {
        if (this.code(offset + 1) === hash) break;
        continue;
      }
      if (code === colon && this.#endsWord(offset + 1, isInBrackets)) throw outside;
      end = offset + 1;
      hashed = (Math.imul(hashed, 31) + code) | 0;
    }
    this.at = end;
    const value = plainValue(pool.cut(text, start, end, hashed));
    if (value === undefined) throw outside;
    return value;
  }

  /** Whether what comes after a dash or a colon makes an indicator of it. */
  #endsWord(offset: number, isInBrackets: boolean): boolean {
    const code = this.code(offset);
    return code === space || code === newline || (isInBrackets && isBracket(code));
  }

  #map(depth: number): Values {
    const map: Values = {};
    if (this.#opens(closeMap, depth)) return map;
    do {
      this.skipSpaces();
      const end = this.keyEnd();
      if (end === -1) throw outside;
      const key = this.key(end);
      this.skipSpaces();
      this.put(map, key, this.value(depth + 1));
    } while (this.#continues(closeMap));
    return map;
  }

  #list(depth: number): unknown[] {
    const list: unknown[] = [];
    if (this.#opens(closeList, depth)) return list;
    do {
      this.skipSpaces();
      list.push(this.value(depth + 1));
    } while (this.#continues(closeList));
    return list;
  }

  /** Reads the opening bracket; and the closing one, if nothing is between them. */
  #opens(close: number, depth: number): boolean {
    if (depth > maxDepth) throw outside;
    this.at++;
    this.skipSpaces();
    if (this.code() !== close) return false;
    this.at++;
    return true;
  }

  /** Reads the comma after an item, or the closing bracket after the last. */
  #continues(close: number): boolean {
    this.skipSpaces();
    const code = this.code();
    if (code !== comma && code !== close) throw outside;
    this.at++;
    return code === comma;
  }
}

function isBracket(code: number): boolean {
  return code === comma || code === openList || code === closeList || code === openMap || code === closeMap;
}
