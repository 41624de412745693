import { type AnswerBody, newAnswerBody } from './answer-body.ts';
import { type AnswerHead, parseAnswerHead } from './answer-head.ts';
import { HttpSyntaxError } from './http-syntax-error.ts';

/** Status lines and headers of one answer, those of interim answers included. */
const maxHeadBytes = 16_384;
const nothing = Buffer.alloc(0);

/** One answer of HTTP/1.1 or 1.0, read from bytes that come in pieces of any size. */
export class AnswerReader {
  readonly #maxBytes: number;
  #unread = nothing;
  #headBytes = 0;
  #head: AnswerHead | undefined;
  #body: AnswerBody | undefined;
  #hasSurplus = false;

  /** @param maxBytes Largest body */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /**
   * Takes the next bytes, which may be overwritten afterwards.
   *
   * @returns whether the answer is complete
   * @throws HttpSyntaxError, AnswerTooLargeError
   */
  push(bytes: Buffer): boolean {
    const rest = this.#body === undefined ? this.#takeHeads(bytes) : bytes;
    if (this.#body === undefined) return false;
    const taken = this.#body.push(rest);
    if (taken < rest.length) this.#hasSurplus ||= !isBlankLine(rest.subarray(taken));
    return this.#body.isComplete;
  }

  /** Whether the answer is complete now that the connection has ended. */
  end(): boolean {
    return this.#body?.endsWithConnection === true;
  }

  /** Of a complete answer. */
  get head(): AnswerHead {
    if (this.#head === undefined) throw new Error('the answer is not complete');
    return this.#head;
  }

  get body(): string {
    return this.#body?.text() ?? '';
  }

  /** Another request can go out on the same connection. */
  get keepsConnection(): boolean {
    return this.head.keepsConnection && !this.#hasSurplus;
  }

  /** @returns what follows the head */
  #takeHeads(bytes: Buffer): Buffer {
    let rest = this.#unread.length === 0 ? bytes : Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const started = withoutBlankLines(rest);
      this.#headBytes += rest.length - started.length;
      rest = started;
      const end = endOfHead(rest);
      if (this.#headBytes + (end ?? rest.length) > maxHeadBytes) {
        throw new HttpSyntaxError(`headers of more than ${maxHeadBytes} bytes`);
      }
      if (end === undefined) return this.#holdBack(rest);
      const head = parseAnswerHead(rest.toString('latin1', 0, end).trimEnd());
      rest = rest.subarray(end);
      this.#headBytes += end;
      if (head.status === 101) throw new HttpSyntaxError('another protocol than asked for');
      if (head.status >= 200) return this.#startBody(head, rest);
    }
  }

  #holdBack(bytes: Buffer): Buffer {
    const start = bytes.toString('latin1', 0, 7);
    if (!'HTTP/1.'.startsWith(start)) {
      throw new HttpSyntaxError(`"${bytes.toString('latin1', 0, 40).replace(/[^\x20-\x7e]+/g, ' ')}"`);
    }
    this.#unread = Buffer.from(bytes);
    return nothing;
  }

  #startBody(head: AnswerHead, rest: Buffer): Buffer {
    this.#unread = nothing;
    this.#head = head;
    this.#body = newAnswerBody(head.framing, this.#maxBytes);
    return rest;
  }
}

/** Some devices end a body with a line end that they do not count. */
export function isBlankLine(bytes: Buffer): boolean {
  return bytes.length <= 4 && withoutBlankLines(bytes).length === 0;
}

function withoutBlankLines(bytes: Buffer): Buffer {
  let at = 0;
  while (bytes[at] === 10 || bytes[at] === 13) at += 1;
  return at === 0 ? bytes : bytes.subarray(at);
}

/** Behind the empty line; lines may end in a bare line feed. */
function endOfHead(bytes: Buffer): number | undefined {
  const withReturn = bytes.indexOf('\n\r\n');
  const bare = bytes.subarray(0, withReturn < 0 ? bytes.length : withReturn).indexOf('\n\n');
  if (bare >= 0) return bare + 2;
  return withReturn < 0 ? undefined : withReturn + 3;
}
