import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FleetError } from '@wardctl/fleet';

/** A file of the inventory before and after. */
export interface FileRewrite {
  readonly file: string;
  /** Absent when the file is new. */
  readonly before?: string;
  readonly after: string;
}

/** @throws FleetError `inventory/invalid` when a file is no longer what the change was worked out from */
export async function assertUnmoved(files: readonly FileRewrite[]): Promise<void> {
  for (const { file, before } of files) {
    if ((await textOf(file)) === before) continue;
    throw new FleetError('inventory/invalid', `${file} was changed meanwhile; nothing was written`, {
      hint: 'Run the same command again.',
    });
  }
}

/** Writes the files, each as a whole or not at all. */
export async function replaceFiles(files: readonly FileRewrite[]): Promise<void> {
  for (const { file, after } of files) await replaceFile(file, after);
}

async function textOf(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
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
