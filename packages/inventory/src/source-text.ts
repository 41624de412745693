import { isUtf8 } from 'node:buffer';
import type { Problem } from '@wardctl/fleet';
import { readSourceBytes } from './source-bytes.ts';

type SourceText = { readonly text: string } | { readonly problem: Problem };

/** Text of one file, UTF-8 with or without a byte order mark; or the problem that stands in the way. */
export function readSourceText(file: string): SourceText {
  const read = readSourceBytes(file);
  if ('problem' in read) return read;
  const { bytes } = read;
  if (!isUtf8(bytes)) return { problem: notUtf8(file, bytes) };
  const text = bytes.toString('utf8');
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}

function notUtf8(file: string, bytes: Buffer): Problem {
  const mark = bytes.toString('hex', 0, 2);
  const isUtf16 = mark === 'fffe' || mark === 'feff';
  return {
    code: 'yaml/encoding',
    severity: 'error',
    message: isUtf16 ? 'the file is UTF-16, not UTF-8' : 'the file is not UTF-8 from here on',
    position: { file, ...(isUtf16 ? { line: 1, column: 1 } : firstInvalid(bytes)) },
    hint: 'Save it as UTF-8.',
  };
}

function firstInvalid(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
    line++;
  }
  const end = bytes.indexOf(10, start);
  const shown = bytes.toString('utf8', start, end === -1 ? bytes.length : end);
  return { line, column: shown.indexOf('\ufffd') + 1 };
}
