import { HttpSyntaxError } from './http-syntax-error.ts';

/** How an answer says where its body ends. */
export type BodyFraming =
  | { readonly kind: 'length'; readonly bytes: number }
  | { readonly kind: 'chunked' }
  /** The body ends with the connection. */
  | { readonly kind: 'close' };

/** What matters to us of status line and headers. */
export interface AnswerHead {
  readonly status: number;
  readonly framing: BodyFraming;
  /** Values of `WWW-Authenticate`, one per header line. */
  readonly challenges: readonly string[];
  readonly retryAfter: string | undefined;
  /** The device means to take another request on the same connection. */
  readonly keepsConnection: boolean;
  /** After how many idle milliseconds the device says that it closes; absent when it says nothing. */
  readonly idleLimitMs: number | undefined;
}

/**
 * Reads status line and headers, without the empty line at their end; lines may end in a bare line feed.
 *
 * @see RFC 9112 §4, §5, §6.3
 * @throws HttpSyntaxError
 */
export function parseAnswerHead(text: string): AnswerHead {
  if (notInHead.test(text)) throw new HttpSyntaxError('control characters in the headers');
  const [first = '', ...lines] = unfolded(text).split(/\r?\n/);
  const found = /^HTTP\/1\.(\d) (\d{3})(?: .*)?$/.exec(first);
  if (found === null) throw new HttpSyntaxError(`"${first.slice(0, 40)}" instead of a status`);
  const headers = headersOf(lines);
  const status = Number(found[2]);
  const framing = framingOf(status, headers);
  return {
    status,
    framing,
    challenges: headers.challenges,
    retryAfter: headers.retryAfter,
    keepsConnection: framing.kind !== 'close' && isKept(headers, found[1] === '0'),
    idleLimitMs: headers.idleLimitMs,
  };
}

const notInHead = /[^\t\n\r\x20-\x7e\x80-\xff]|\r(?!\n)/;

/** A line that begins with a blank goes on with the one before it. @see RFC 9112 §5.2 */
function unfolded(text: string): string {
  return text.includes('\n ') || text.includes('\n\t') ? text.replace(/\r?\n[ \t]+/g, ' ') : text;
}

interface Headers {
  readonly lengths: string[];
  readonly codings: string[];
  readonly connection: string[];
  readonly challenges: string[];
  retryAfter: string | undefined;
  idleLimitMs: number | undefined;
}

function headersOf(lines: readonly string[]): Headers {
  const headers: Headers = {
    lengths: [],
    codings: [],
    connection: [],
    challenges: [],
    retryAfter: undefined,
    idleLimitMs: undefined,
  };
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new HttpSyntaxError(`"${line.slice(0, 40)}" instead of a header`);
    take(headers, line.slice(0, colon).trimEnd().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function take(headers: Headers, name: string, value: string): void {
  if (name === 'content-length') headers.lengths.push(...listed(value));
  else if (name === 'transfer-encoding') headers.codings.push(...listed(value));
  else if (name === 'connection') headers.connection.push(...listed(value));
  else if (name === 'www-authenticate') headers.challenges.push(value);
  else if (name === 'retry-after') headers.retryAfter = value;
  else if (name === 'keep-alive') headers.idleLimitMs = idleLimitMs(value);
}

function listed(value: string): string[] {
  return value.split(',').map((part) => part.trim().toLowerCase());
}

function idleLimitMs(value: string): number | undefined {
  const seconds = /\btimeout\s*=\s*"?(\d{1,6})\b/i.exec(value)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

/** Two different ends would be two different answers, so there may be one only. @see RFC 9112 §6.3 */
function framingOf(status: number, { codings, lengths }: Headers): BodyFraming {
  if (status < 200 || status === 204 || status === 304) return { kind: 'length', bytes: 0 };
  if (codings.length > 0 && lengths.length > 0) {
    throw new HttpSyntaxError('both Content-Length and Transfer-Encoding');
  }
  if (codings.length > 0) return codedFraming(codings);
  const [length] = lengths;
  if (length === undefined) return { kind: 'close' };
  if (!/^\d{1,15}$/.test(length) || lengths.some((other) => other !== length)) {
    throw new HttpSyntaxError(`Content-Length is "${lengths.join(', ').slice(0, 40)}"`);
  }
  return { kind: 'length', bytes: Number(length) };
}

function codedFraming(codings: readonly string[]): BodyFraming {
  if (codings.length === 1 && codings[0] === 'chunked') return { kind: 'chunked' };
  if (codings.length === 1 && codings[0] === 'identity') return { kind: 'close' };
  throw new HttpSyntaxError(`Transfer-Encoding is "${codings.join(', ').slice(0, 40)}"`);
}

function isKept({ connection }: Headers, isOldVersion: boolean): boolean {
  if (connection.includes('close')) return false;
  return !isOldVersion || connection.includes('keep-alive');
}
