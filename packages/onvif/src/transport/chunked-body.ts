import type { AnswerBody } from './answer-body.ts';
import { BodyBytes } from './body-bytes.ts';
import { AnswerTooLargeError, HttpSyntaxError } from './http-syntax-error.ts';

/** Bytes of extensions and trailers, of which nothing is used. */
const maxExtraBytes = 16_384;
/** Each costs time, however small it is; a body of full length may come in chunks of 32 bytes. */
const maxChunks = 32_768;
/** A size with its line end. */
const sizeBytes = 18;

/** A body in chunks, each behind its size. @see RFC 9112 §7.1 */
export class ChunkedBody implements AnswerBody {
  readonly endsWithConnection = false;
  readonly #maxBytes: number;
  readonly #bytes: BodyBytes;
  #state: 'size' | 'data' | 'end of data' | 'trailer' | 'complete' = 'size';
  #line = '';
  #missing = 0;
  #extra = 0;
  #chunks = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
    this.#bytes = new BodyBytes(maxBytes);
  }

  get isComplete(): boolean {
    return this.#state === 'complete';
  }

  push(bytes: Buffer): number {
    let at = 0;
    while (at < bytes.length && !this.isComplete) {
      at += this.#state === 'data' ? this.#takeData(bytes, at) : this.#takeLine(bytes, at);
    }
    return at;
  }

  text(): string {
    return this.#bytes.text();
  }

  #takeData(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.#missing);
    this.#bytes.add(bytes, at, end);
    this.#missing -= end - at;
    if (this.#missing === 0) this.#state = 'end of data';
    return end - at;
  }

  #takeLine(bytes: Buffer, at: number): number {
    const feed = bytes.indexOf('\n', at);
    const end = feed < 0 ? bytes.length : feed + 1;
    this.#line += bytes.toString('latin1', at, end);
    if (this.#extra + this.#line.length > maxExtraBytes) throw new HttpSyntaxError('endless chunk headers');
    if (feed >= 0) {
      const line = this.#line.replace(/\r?\n$/, '');
      this.#line = '';
      this.#endLine(line);
    }
    return end - at;
  }

  #endLine(line: string): void {
    if (this.#state === 'size') this.#startChunk(line);
    else if (this.#state === 'trailer') this.#passTrailer(line);
    else if (line === '') this.#state = 'size';
    else throw new HttpSyntaxError('a chunk is longer than its size');
  }

  #startChunk(line: string): void {
    const digits = /^([0-9a-f]{1,16})[ \t]*(?:;.*)?$/i.exec(line)?.[1];
    if (digits === undefined) throw new HttpSyntaxError(`"${line.slice(0, 40)}" instead of a chunk size`);
    this.#extra += Math.max(0, line.length - sizeBytes);
    this.#chunks += 1;
    if (this.#chunks > maxChunks) throw new HttpSyntaxError(`more than ${maxChunks} chunks`);
    this.#missing = Number.parseInt(digits, 16);
    if (this.#bytes.length + this.#missing > this.#maxBytes) throw new AnswerTooLargeError();
    this.#state = this.#missing === 0 ? 'trailer' : 'data';
  }

  #passTrailer(line: string): void {
    this.#extra += line.length;
    if (line === '') this.#state = 'complete';
  }
}
