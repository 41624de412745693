import { readFile, stat } from 'node:fs/promises';
import { limits } from './limits.ts';
import type { ParsedTables } from './parse-workbook.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { type Fault, fileProblem } from './sheet-problem.ts';

/** The tables in one file. What stands in the way comes back as a problem; the content decides what kind of file it is. */
export async function readSheetFile(
  file: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<ParsedTables> {
  const bytes = await readBytes(file);
  if (!Buffer.isBuffer(bytes)) return { tables: [], problems: [fileProblem(file, bytes)] };
  const fault = refusal(bytes);
  if (fault !== undefined) return { tables: [], problems: [fileProblem(file, fault)] };
  return isZip(bytes) ? readWorkbook(file, bytes, { signal }) : readCsv(file, bytes);
}

async function readBytes(file: string): Promise<Buffer | Fault> {
  try {
    // Asked before it is opened: opening a pipe waits for whoever writes to it.
    const found = await stat(file);
    if (found.isDirectory()) return unreadable('this is a folder, not a file');
    if (!found.isFile()) return unreadable('this is not an ordinary file');
    return found.size > limits.fileBytes ? tooLarge() : await readFile(file);
  } catch (error) {
    return unreadable(`the file cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function refusal(bytes: Buffer): Fault | undefined {
  if (bytes.length === 0)
    return { code: 'sheet/empty', message: 'the file is empty', hint: 'Export it again.' };
  if (!bytes.subarray(0, 8).equals(compoundFile)) return undefined;
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return encrypted;
  return unreadable('this is a workbook of the old XLS form');
}

/** [MS-CFB] 2.2: XLS files, and XLSX files with a password. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const encrypted: Fault = {
  code: 'sheet/encrypted',
  message: 'the workbook is protected by a password',
  hint: 'Save it without a password.',
};

function isZip(bytes: Buffer): boolean {
  return ['PK\x03\x04', 'PK\x05\x06'].includes(bytes.toString('latin1', 0, 4));
}

function unreadable(message: string): Fault {
  return { code: 'sheet/unreadable', message, hint: 'Give an XLSX workbook or a CSV file.' };
}

function tooLarge(): Fault {
  return {
    code: 'sheet/too-large',
    message: `the file is larger than ${limits.fileBytes / 2 ** 20} MiB`,
    hint: 'Copy the table to a new file, or split it.',
  };
}
