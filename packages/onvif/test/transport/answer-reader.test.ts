import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerReader } from '../../src/transport/answer-reader.ts';
import { AnswerTooLargeError, HttpSyntaxError } from '../../src/transport/http-syntax-error.ts';

const maxBytes = 1_000;

interface Read {
  readonly status: number;
  readonly body: string;
  readonly keeps: boolean;
}

/** What is read when the bytes come in these pieces, each overwritten once it is read, and then the connection ends. */
function read(pieces: readonly Buffer[]): Read | 'incomplete' {
  const reader = new AnswerReader(maxBytes);
  let isComplete = false;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    isComplete ||= reader.push(bytes);
    bytes.fill('#');
  }
  if (!isComplete && !reader.end()) return 'incomplete';
  return { status: reader.head.status, body: reader.body, keeps: reader.keepsConnection };
}

function readOrError(pieces: readonly Buffer[]): Read | 'incomplete' | string {
  try {
    return read(pieces);
  } catch (error) {
    if (error instanceof HttpSyntaxError || error instanceof AnswerTooLargeError) return error.name;
    throw error;
  }
}

/** In one piece, byte by byte, and cut once at every place. */
function expectEverywhere(text: string, expected: unknown): void {
  const whole = Buffer.from(text);
  expect(readOrError([whole])).toEqual(expected);
  expect(readOrError(Array.from(whole, (_, at) => whole.subarray(at, at + 1)))).toEqual(expected);
  for (let at = 1; at < whole.length; at += 1) {
    expect(readOrError([whole.subarray(0, at), whole.subarray(at)])).toEqual(expected);
  }
}

const ok = 'HTTP/1.1 200 OK\r\n';
const chunked = `${ok}Transfer-Encoding: chunked\r\n\r\n`;
const answered = (body: string, keeps = true, status = 200) => ({ status, body, keeps });

test.each<[string, string, Read]>([
  ['a length', `${ok}Content-Length: 4\r\n\r\nabcd`, answered('abcd')],
  ['letters of several bytes', `${ok}Content-Length: 9\r\n\r\nPhường`, answered('Phường')],
  ['no body', `${ok}Content-Length: 0\r\n\r\n`, answered('')],
  ['headers in any case', `${ok}CONTENT-length:4\r\n\r\nabcd`, answered('abcd')],
  ['blanks around a value', `${ok}Content-Length: \t 4  \r\n\r\nabcd`, answered('abcd')],
  ['a blank before the colon', `${ok}Content-Length : 4\r\n\r\nabcd`, answered('abcd')],
  ['the same length twice', `${ok}Content-Length: 4\r\nContent-Length: 4\r\n\r\nabcd`, answered('abcd')],
  ['the same length in a list', `${ok}Content-Length: 4, 4\r\n\r\nabcd`, answered('abcd')],
  ['lines that end in a line feed alone', 'HTTP/1.1 200 OK\nContent-Length: 4\n\nabcd', answered('abcd')],
  ['lines that end both ways', 'HTTP/1.1 200 OK\r\nContent-Length: 4\n\r\nabcd', answered('abcd')],
  ['a folded header', `${ok}X: a\r\n b\r\n\tc\r\nContent-Length:\r\n 4\r\n\r\nabcd`, answered('abcd')],
  ['no words behind the status', 'HTTP/1.1 200\r\nContent-Length: 4\r\n\r\nabcd', answered('abcd')],
  ['blank lines before', `\r\n\r\n${ok}Content-Length: 4\r\n\r\nabcd`, answered('abcd')],
  ['a line end too many behind', `${ok}Content-Length: 4\r\n\r\nabcd\r\n`, answered('abcd')],
  ['an error', 'HTTP/1.1 500 Oh\r\nContent-Length: 4\r\n\r\nabcd', answered('abcd', true, 500)],
  ['a wish to close', `${ok}Connection: close\r\nContent-Length: 4\r\n\r\nabcd`, answered('abcd', false)],
  ['a wish in a list', `${ok}Connection: x, Close\r\nContent-Length: 4\r\n\r\nabcd`, answered('abcd', false)],
  ['HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nabcd', answered('abcd', false)],
  [
    'HTTP/1.0 that keeps',
    'HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 4\r\n\r\nabcd',
    answered('abcd'),
  ],
  ['no length at all', `${ok}\r\nabcd`, answered('abcd', false)],
  ['the coding that is none', `${ok}Transfer-Encoding: identity\r\n\r\nabcd`, answered('abcd', false)],
  ['a status without a body', 'HTTP/1.1 204 No\r\nContent-Length: 4\r\n\r\n', answered('', true, 204)],
  [
    'interim answers first',
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: x\r\n\r\n${ok}Content-Length: 4\r\n\r\nabcd`,
    answered('abcd'),
  ],
  ['chunks', `${chunked}3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n`, answered('abcd')],
  [
    'sizes in any case, with noughts',
    `${chunked}00A\r\n0123456789\r\na\r\n0123456789\r\n0000\r\n\r\n`,
    answered('01234567890123456789'),
  ],
  ['chunks with extensions', `${chunked}3;a=b;c="d"\r\nabc\r\n1 ; e\r\nd\r\n0;f\r\n\r\n`, answered('abcd')],
  ['chunks with trailers', `${chunked}4\r\nabcd\r\n0\r\nContent-Length: 9\r\nX: y\r\n\r\n`, answered('abcd')],
  ['chunks with bare line feeds', `${chunked}4\nabcd\n0\n\n`, answered('abcd')],
])('read: %s', (_case, text, expected) => {
  expectEverywhere(text, expected);
});

test('a letter whose bytes are in two chunks is one letter', () => {
  const [first, second] = [Buffer.from('Đ').subarray(0, 1), Buffer.from('Đ').subarray(1)];
  const parts = [
    Buffer.from(`${chunked}1\r\n`),
    first,
    Buffer.from('\r\n1\r\n'),
    second,
    Buffer.from('\r\n0\r\n\r\n'),
  ];

  expect(read([Buffer.concat(parts)])).toEqual(answered('Đ'));
});

test.each([
  ['another protocol', 'SSH-2.0-dropbear_2019.78\r\n\r\n'],
  ['a page without headers', '<html></html>\r\n\r\n'],
  ['HTTP/2', 'HTTP/2.0 200 OK\r\n\r\n'],
  ['radio', 'ICY 200 OK\r\n\r\n'],
  ['no status', 'HTTP/1.1 OK\r\n\r\n'],
  ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
  ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n'],
  ['a switch to another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n'],
  ['a line that is no header', `${ok}hello\r\n\r\n`],
  ['a header without a name', `${ok}: hello\r\n\r\n`],
  ['a NUL byte', `${ok}X: \0\r\n\r\n`],
  ['a lone carriage return', `${ok}X: a\rContent-Length: 4\r\n\r\nabcd`],
  ['a length below nothing', `${ok}Content-Length: -1\r\n\r\n`],
  ['a length with a sign', `${ok}Content-Length: +4\r\n\r\nabcd`],
  ['a length of letters', `${ok}Content-Length: 0x4\r\n\r\nabcd`],
  ['an empty length', `${ok}Content-Length:\r\n\r\nabcd`],
  ['a length of 30 digits', `${ok}Content-Length: ${'9'.repeat(30)}\r\n\r\n`],
  ['two lengths', `${ok}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`],
  ['two lengths in a list', `${ok}Content-Length: 4, 5\r\n\r\nabcd`],
  ['a length and chunks', `${ok}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['an unknown coding', `${ok}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`],
  ['chunks in chunks', `${ok}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['a chunk without a size', `${chunked}\r\nabc\r\n0\r\n\r\n`],
  ['a size that is no number', `${chunked}xyz\r\nabc\r\n`],
  ['a size below nothing', `${chunked}-1\r\nabc\r\n`],
  ['a chunk longer than its size', `${chunked}2\r\nabc\r\n0\r\n\r\n`],
])('refused as no HTTP: %s', (_case, text) => {
  expectEverywhere(text, 'HttpSyntaxError');
});

test.each([
  ['a length beyond the limit', `${ok}Content-Length: ${maxBytes + 1}\r\n\r\n`],
  ['a length beyond all numbers', `${ok}Content-Length: 999999999999999\r\n\r\n`],
  ['a chunk beyond the limit', `${chunked}${(maxBytes + 1).toString(16)}\r\n`],
  ['a chunk beyond all numbers', `${chunked}ffffffffffffffff\r\n`],
  ['chunks that together are', `${chunked}200\r\n${'x'.repeat(512)}\r\n200\r\n`],
])('refused as too large, before it is there: %s', (_case, text) => {
  expectEverywhere(text, 'AnswerTooLargeError');
});

test('a body up to the limit is read, and one byte more is not', () => {
  const upTo = (bytes: number) => readOrError([Buffer.from(`${ok}\r\n${'x'.repeat(bytes)}`)]);

  expect(upTo(maxBytes)).toEqual(answered('x'.repeat(maxBytes), false));
  expect(upTo(maxBytes + 1)).toBe('AnswerTooLargeError');
});

test.each([
  ['headers', ok, 'X: y\r\n'],
  ['one header', `${ok}X: `, 'yyyyyy'],
  ['interim answers', '', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ['blank lines', '', '\r\n\r\n\r\n'],
  ['extensions of one chunk', `${chunked}1;`, 'x=y;'],
  ['extensions of many chunks', chunked, `1;${'x'.repeat(100)}\r\na\r\n`],
  ['trailers', `${chunked}0\r\n`, 'X: y\r\n'],
])('endless %s are given up before 64 KB', (_case, start, again) => {
  const reader = new AnswerReader(1_048_576);
  let sent = 0;

  const send = () => {
    reader.push(Buffer.from(start));
    for (const piece = Buffer.from(again); sent < 10_000_000; sent += piece.length) reader.push(piece);
  };

  expect(send).toThrow(HttpSyntaxError);
  expect(sent).toBeLessThan(65_536);
});

test.each([
  ['chunks', chunked, '1\r\nx\r\n', '0\r\n\r\n', 30_000],
  ['reads', `${ok}Content-Length: 500000\r\n\r\n`, 'x', '', 500_000],
])('a body in %s of one byte takes no more memory than its size', (_case, start, piece, end, count) => {
  const reader = new AnswerReader(1_000_000);
  const bytes = Buffer.from(piece);
  const before = process.memoryUsage();

  reader.push(Buffer.from(start));
  for (let pushed = 0; pushed < count; pushed += 1) reader.push(bytes);
  reader.push(Buffer.from(end));

  const after = process.memoryUsage();
  expect(reader.body).toBe('x'.repeat(count));
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(4 * count);
  expect(after.rss - before.rss).toBeLessThan(64_000_000);
});

test('the end of the connection before that of the answer is no answer', () => {
  for (const text of [`${ok}Content-Length: 4\r\n\r\nabcd`, `${chunked}4\r\nabcd\r\n0\r\n\r\n`]) {
    const whole = Buffer.from(text);
    for (let at = 0; at < whole.length; at += 1)
      expect(readOrError([whole.subarray(0, at)])).toBe('incomplete');
  }
});

test('a connection on which there is more than the answer is not used again', () => {
  expect(read([Buffer.from(`${ok}Content-Length: 4\r\n\r\nabcdHTTP`)])).toEqual(answered('abcd', false));
});

test('every challenge, the time to wait and the idle limit are read', () => {
  const reader = new AnswerReader(maxBytes);
  const challenges = ['Digest realm="a", nonce="b"', 'Basic realm="c"'];

  reader.push(
    Buffer.from(
      `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: ${challenges[0]}\r\nwww-authenticate:${challenges[1]}\r\nRetry-After: 30\r\nKeep-Alive: timeout=5, max=100\r\nContent-Length: 0\r\n\r\n`,
    ),
  );

  expect(reader.head).toMatchObject({ challenges, retryAfter: '30', idleLimitMs: 5_000 });
});

test('the same bytes are the same answer, or the same refusal, however they are cut', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        ok,
        chunked,
        '\r\n',
        '\r\n\r\n',
        'Content-Length: 3\r\n',
        '3\r\nabc\r\n',
        '0\r\n\r\n',
        'HTTP/1.1 100 C\r\n\r\n',
        ':',
        ';',
        ' ',
      )
      .map((text) => Buffer.from(text)),
  );

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(essence(readOrError(pieces))).toEqual(essence(readOrError([Buffer.concat(pieces)])));
    }),
    { numRuns: 2_000 },
  );
});

/** Whether there is more than the answer is seen only when it comes at once. */
function essence(result: Read | 'incomplete' | string): unknown {
  return typeof result === 'string' ? result : { ...result, keeps: undefined };
}
