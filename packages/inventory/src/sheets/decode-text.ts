import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1258';
}

/**
 * Text of a CSV file in whatever encoding spreadsheet programs write, in NFC.
 *
 * Undefined when no encoding gives text: then it is another kind of file.
 */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  const text = iconv.decode(bytes, encoding).normalize('NFC');
  return isText(text, encoding) && (encoding !== 'Windows-1258' || isVietnamese(bytes))
    ? { text, encoding }
    : undefined;
}

function encodingOf(bytes: Buffer): DecodedText['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const zeros = { even: 0, odd: 0 };
  const sample = bytes.subarray(0, 4_096);
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  // Separators and digits have a zero in one half of their two bytes.
  if (zeros.odd > sample.length / 8 && zeros.even === 0) return 'UTF-16LE';
  if (zeros.even > sample.length / 8 && zeros.odd === 0) return 'UTF-16BE';
  return isUtf8(bytes) ? 'UTF-8' : 'Windows-1258';
}

/** No control characters; where bytes had to be guessed at, none that stand for nothing. */
function isText(text: string, encoding: DecodedText['encoding']): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) return false;
  return encoding === 'UTF-8' || !/[\u0080-\u009f\ufffd-\uffff]/.test(text);
}

/** In Windows-1258 a tone mark follows its vowel; in another encoding the same bytes are letters of their own. */
function isVietnamese(bytes: Buffer): boolean {
  const text = iconv.decode(bytes, 'Windows-1258');
  return !/(?:^|[^aeiouyăâêôơư])[\u0300\u0301\u0303\u0309\u0323]/iu.test(text);
}
