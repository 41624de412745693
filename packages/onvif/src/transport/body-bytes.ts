import { AnswerTooLargeError } from './http-syntax-error.ts';

const firstCapacity = 2_048;

/** The bytes of a body, put together in one place: pieces of one byte each would take a hundred times their size. */
export class BodyBytes {
  readonly #maxBytes: number;
  #bytes = Buffer.alloc(0);
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get length(): number {
    return this.#length;
  }

  /** Copies a part of `source`. @throws AnswerTooLargeError */
  add(source: Buffer, start: number, end: number): void {
    const length = this.#length + end - start;
    if (length > this.#maxBytes) throw new AnswerTooLargeError();
    if (length > this.#bytes.length) this.#grow(length);
    source.copy(this.#bytes, this.#length, start, end);
    this.#length = length;
  }

  text(): string {
    return this.#bytes.toString('utf8', 0, this.#length);
  }

  #grow(length: number): void {
    const capacity = Math.max(length, firstCapacity, 2 * this.#bytes.length);
    const grown = Buffer.allocUnsafeSlow(Math.min(capacity, this.#maxBytes));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}
