import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

interface TarEntry {
  readonly name: string;
  readonly content: Buffer;
}

const blockBytes = 512;

/**
 * The small files of a tar stream, gzip or not; larger ones are read past. Names longer than 100 bytes come from the
 * `prefix` field of the header.
 *
 * @param limitBytes Files up to this size are kept.
 * @throws Error when the stream is no tar archive or is cut off
 * @see POSIX.1-2017 pax, ustar interchange format
 */
export async function smallTarEntries(stream: Readable, limitBytes: number): Promise<TarEntry[]> {
  const reader = new BlockReader(stream);
  try {
    return await readEntries(reader, limitBytes);
  } finally {
    // Who sends is only heard out, or a refusal would not reach it.
    await reader.drain().catch(() => {});
  }
}

async function readEntries(reader: BlockReader, limitBytes: number): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  for (;;) {
    const header = await reader.take(blockBytes);
    if (header === undefined || header[0] === 0) break;
    const { name, size, isFile } = parseHeader(header);
    const padded = Math.ceil(size / blockBytes) * blockBytes;
    if (isFile && size <= limitBytes) {
      const content = (await reader.take(padded)) ?? Buffer.alloc(0);
      if (content.length < size) throw new Error('unexpected EOF');
      entries.push({ name, content: content.subarray(0, size) });
    } else await reader.skip(padded);
  }
  return entries;
}

function parseHeader(header: Buffer): { name: string; size: number; isFile: boolean } {
  const text = (start: number, end: number) => header.toString('latin1', start, end).replace(/\0.*$/s, '');
  if (!text(257, 263).startsWith('ustar')) throw new Error('invalid tar header');
  const prefix = text(345, 500);
  const size = Number.parseInt(text(124, 136), 8);
  return {
    name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100),
    size,
    isFile: '0\0'.includes(text(156, 157) || '\0'),
  };
}

/** Takes byte counts from a stream, unpacking gzip where it begins so. */
class BlockReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #unpacked: AsyncIterator<Buffer> | undefined;
  readonly #stream: Readable;

  constructor(stream: Readable) {
    this.#stream = stream;
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Buffer | undefined> {
    const parts = [this.#rest];
    let length = this.#rest.length;
    while (length < count) {
      const chunk = await this.#next();
      if (chunk === undefined) break;
      parts.push(chunk);
      length += chunk.length;
    }
    const all = Buffer.concat(parts);
    this.#rest = all.subarray(count);
    return all.length === 0 ? undefined : all.subarray(0, count);
  }

  async skip(count: number): Promise<void> {
    let left = count - this.#rest.length;
    this.#rest = this.#rest.subarray(Math.min(count, this.#rest.length));
    while (left > 0) {
      const chunk = await this.#next();
      if (chunk === undefined) throw new Error('unexpected EOF');
      if (chunk.length > left) this.#rest = chunk.subarray(left);
      left -= chunk.length;
    }
  }

  async drain(): Promise<void> {
    while ((await this.#next()) !== undefined);
  }

  async #next(): Promise<Buffer | undefined> {
    if (this.#unpacked === undefined) await this.#begin();
    const { done, value } = (await this.#unpacked?.next()) ?? { done: true, value: undefined };
    return done ? undefined : value;
  }

  async #begin(): Promise<void> {
    const first = await this.#chunks.next();
    const head = first.done ? Buffer.alloc(0) : first.value;
    const all = joined(head, this.#chunks);
    const isGzip = head[0] === 0x1f && head[1] === 0x8b;
    this.#unpacked = isGzip ? unpack(all, this.#stream) : all;
  }
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function unpack(chunks: AsyncIterable<Buffer>, stream: Readable): AsyncIterator<Buffer> {
  const gunzip = createGunzip();
  void (async () => {
    for await (const chunk of chunks) gunzip.write(chunk);
    gunzip.end();
  })().catch((error) => gunzip.destroy(error));
  stream.on('error', (error) => gunzip.destroy(error));
  return gunzip[Symbol.asyncIterator]();
}
