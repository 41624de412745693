import { inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import type { Fault } from './sheet-problem.ts';

/** Parts of a workbook by name. */
export type Parts = ReadonlyMap<string, Buffer>;

const [endOfDirectory, directoryEntry, localHeader] = [0x06054b50, 0x02014b50, 0x04034b50];

/** A zip file that is broken, hostile or of a kind that is not read. */
export class UnpackFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * Unpacks the XML parts of a workbook, never more than the limits allow, whatever the file says of itself.
 *
 * @throws UnpackFault
 * @see APPNOTE.TXT (ZIP File Format Specification) 4.3
 */
export function unpackWorkbook(bytes: Buffer): Parts {
  const parts = new Map<string, Buffer>();
  let left: number = limits.unpackedBytes;
  for (const entry of entriesOf(bytes)) {
    if (!/\.(?:xml|rels|bin)$/i.test(entry.name)) continue;
    const content = unpack(bytes, entry, left);
    left -= content.length;
    parts.set(entry.name, content);
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly offset: number;
}

function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endOfDirectory) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.parts) throw tooLarge(`${count} parts`);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) throw damaged();
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    };
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

function unpack(bytes: Buffer, { method, packedBytes, offset }: Entry, left: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localHeader) throw damaged();
  if ((bytes.readUInt16LE(offset + 6) & 0x2041) !== 0) throw encrypted();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedBytes > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0 && packed.length <= left) return packed;
  if (method === 0) throw tooLarge(unpackedSize);
  if (method !== 8) throw damaged();
  return inflate(packed, left);
}

const unpackedSize = `more than ${limits.unpackedBytes / 2 ** 20} MiB unpacked`;

function inflate(packed: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(unpackedSize)
      : damaged();
  }
}

function damaged(): UnpackFault {
  return new UnpackFault({
    code: 'sheet/unreadable',
    message: 'the workbook is damaged',
    hint: 'Open it in a spreadsheet program and save it anew.',
  });
}

function encrypted(): UnpackFault {
  return new UnpackFault({
    code: 'sheet/encrypted',
    message: 'the workbook is protected by a password',
    hint: 'Save it without a password.',
  });
}

function tooLarge(what: string): UnpackFault {
  return new UnpackFault({
    code: 'sheet/too-large',
    message: `the workbook is too large: ${what}`,
    hint: 'Copy the table to a new workbook, or split it.',
  });
}
