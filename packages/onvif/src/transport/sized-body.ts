import type { AnswerBody } from './answer-body.ts';
import { BodyBytes } from './body-bytes.ts';

/** A body of known length, or up to the end of the connection. */
export class SizedBody implements AnswerBody {
  readonly endsWithConnection: boolean;
  readonly #bytes: BodyBytes;
  #missing: number;
  #whole: string | undefined;

  constructor(bytes: number | undefined, maxBytes: number) {
    this.endsWithConnection = bytes === undefined;
    this.#bytes = new BodyBytes(maxBytes);
    this.#missing = bytes ?? Number.POSITIVE_INFINITY;
  }

  get isComplete(): boolean {
    return this.#missing === 0;
  }

  push(bytes: Buffer): number {
    const taken = Math.min(bytes.length, this.#missing);
    this.#missing -= taken;
    // Most answers come in one piece, which needs no copy.
    if (this.isComplete && this.#bytes.length === 0) this.#whole = bytes.toString('utf8', 0, taken);
    else this.#bytes.add(bytes, 0, taken);
    return taken;
  }

  text(): string {
    return this.#whole ?? this.#bytes.text();
  }
}
