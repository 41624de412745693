import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import type { Credential } from '@wardctl/fleet';
import { importSheets, type SecretSink, type SheetImport } from '../../src/sheets/index.ts';
import type { ImportOptions } from '../../src/sheets/sheet-import.ts';
import { type Files, files, today, writeFiles } from '../temporary-city.ts';

/** A place for secrets that remembers them for as long as the test runs. */
export function memorySink(initial: Readonly<Record<string, Credential>> = {}): SecretSink & {
  readonly stored: Map<string, Credential>;
} {
  const stored = new Map(Object.entries(initial));
  return {
    stored,
    referenceOf: (name) => `file:secrets.json#${name}`,
    current: async (reference) => stored.get(reference.split('#')[1] ?? ''),
    putAll: async (credentials) => {
      for (const [name, credential] of credentials) stored.set(name, credential);
    },
  };
}

export interface CityWithSheets {
  readonly directory: string;
  read(file: string): string;
  import(options?: Partial<ImportOptions>): Promise<SheetImport>;
}

/** The two small wards of `temporary-city.ts` with sheets beside them. */
export function cityWithSheets(sheets: Files, changes: Files = {}): CityWithSheets {
  const directory = writeFiles({ ...files, ...changes, ...sheets });
  const names = Object.keys(sheets).map((name) => join(directory, name));
  return {
    directory,
    read: (file) => readFileSync(join(directory, file), 'utf8'),
    import: (options = {}) =>
      importSheets(directory, names, {
        today,
        secrets: memorySink(),
        signal: AbortSignal.timeout(30_000),
        ...options,
      }),
  };
}

/** What the import of one CSV text into the small city gives. */
export function importCsv(text: string, options: Partial<ImportOptions> = {}): Promise<SheetImport> {
  return cityWithSheets({ 'sheet.csv': text }).import(options);
}

/** `C2 sheet/bad-value`, and the message. */
export function problemLines({ problems }: Pick<SheetImport, 'problems'>): string[] {
  return problems.map((problem) => {
    const cell = 'cell' in problem ? problem.cell : problem.position.line;
    return `${cell ?? '-'} ${problem.code}: ${problem.message}`;
  });
}

/** Lines that the files have after and had not before, without their indents. */
export function newLines({ files: rewrites }: Pick<SheetImport, 'files'>): string[] {
  return rewrites.flatMap(({ before = '', after }) => {
    const old = new Set(before.split('\n'));
    return after
      .split('\n')
      .filter((line) => !old.has(line))
      .map((line) => line.trim());
  });
}

export function workbook(sheets: Readonly<Record<string, WorkSheet>>): Buffer {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

/** A sheet of texts and of cells that are more than text. */
export function sheetOf(rows: readonly (readonly (string | CellObject | null)[])[]): WorkSheet {
  return utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { t: 's', v: cell } : cell))),
  );
}

/** A zip file of parts that are packed already. */
export function zipOf(parts: Readonly<Record<string, Buffer>>, method = 0): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, packed] of Object.entries(parts)) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    locals.push(head, Buffer.from(name), packed);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
