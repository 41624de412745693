import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import type { SecretSink } from './secret-sink.ts';
import type { FileRewrite, SheetImport } from './sheet-import.ts';

/**
 * Stores the passwords and writes the files, in this order: a reference never leads to nothing.
 *
 * Each file is replaced as a whole or not at all.
 *
 * @throws FleetError `inventory/invalid` when a file is no longer what the import was worked out from
 */
export async function writeImport({ files, secrets }: SheetImport, sink: SecretSink): Promise<void> {
  for (const file of files) await assertUnmoved(file);
  if (secrets.length > 0)
    await sink.putAll(new Map(secrets.map(({ name, credential }) => [name, credential])));
  for (const { file, after } of files) await replaceFile(file, after);
}

async function assertUnmoved({ file, before }: FileRewrite): Promise<void> {
  const now = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (now === before) return;
  throw new FleetError(
    'inventory/invalid',
    `${file} was changed while the sheet was read; nothing was written`,
    {
      hint: 'Import again.',
    },
  );
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    await writeDurably(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  await using handle = await open(file, 'wx');
  await handle.writeFile(text);
  await handle.sync();
}
