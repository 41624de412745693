import type { AnswerBody } from './answer-body.ts';
import { AnswerTooLargeError } from './http-syntax-error.ts';

/** A body of known length, or up to the end of the connection. */
export class SizedBody implements AnswerBody {
  readonly endsWithConnection: boolean;
  readonly #maxBytes: number;
  readonly #parts: Buffer[] = [];
  #missing: number;
  #held = 0;
  #whole: string | undefined;

  constructor(bytes: number | undefined, maxBytes: number) {
    this.endsWithConnection = bytes === undefined;
    this.#maxBytes = maxBytes;
    this.#missing = bytes ?? Number.POSITIVE_INFINITY;
  }

  get isComplete(): boolean {
    return this.#missing === 0;
  }

  push(bytes: Buffer): number {
    const taken = Math.min(bytes.length, this.#missing);
    this.#missing -= taken;
    this.#held += taken;
    if (this.#held > this.#maxBytes) throw new AnswerTooLargeError();
    // Most answers come in one piece, which needs no copy.
    if (this.isComplete && this.#parts.length === 0) this.#whole = bytes.toString('utf8', 0, taken);
    else this.#parts.push(Buffer.from(bytes.subarray(0, taken)));
    return taken;
  }

  text(): string {
    return this.#whole ?? Buffer.concat(this.#parts, this.#held).toString('utf8');
  }
}
