import type { BodyFraming } from './answer-head.ts';
import { ChunkedBody } from './chunked-body.ts';
import { AnswerTooLargeError } from './http-syntax-error.ts';
import { SizedBody } from './sized-body.ts';

/** The body of one answer as it comes in, held until it is complete. */
export interface AnswerBody {
  /** Takes what is of the body, of bytes that may be overwritten afterwards; gives how many these were. */
  push(bytes: Buffer): number;
  readonly isComplete: boolean;
  /** Whether the end of the connection is the end of the body. */
  readonly endsWithConnection: boolean;
  text(): string;
}

/** @throws AnswerTooLargeError when it is announced to be larger than `maxBytes` */
export function newAnswerBody(framing: BodyFraming, maxBytes: number): AnswerBody {
  if (framing.kind === 'chunked') return new ChunkedBody(maxBytes);
  if (framing.kind === 'close') return new SizedBody(undefined, maxBytes);
  if (framing.bytes > maxBytes) throw new AnswerTooLargeError();
  return new SizedBody(framing.bytes, maxBytes);
}
