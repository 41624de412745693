import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

interface FileOptions {
  /** Permission bits before the umask. */
  readonly mode: number;
}

/**
 * Replaces a file so that a crash at any moment leaves the old text or the new one, whole and on the disk.
 */
export async function replaceFile(file: string, text: string, options: FileOptions): Promise<void> {
  await withDraft(file, text, options, (draft) => rename(draft, file));
}

/** The same for a file that must not exist yet; resolves to false when it does. */
export async function createFile(file: string, text: string, options: FileOptions): Promise<boolean> {
  try {
    await withDraft(file, text, options, (draft) => link(draft, file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function withDraft(
  file: string,
  text: string,
  { mode }: FileOptions,
  publish: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.draft`);
  try {
    await writeThrough(draft, text, mode);
    await publish(draft);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(file));
}

async function writeThrough(file: string, text: string, mode: number): Promise<void> {
  await using handle = await open(file, 'wx', mode);
  await handle.writeFile(text, 'utf8');
  await handle.sync();
}

// The new name is safe only when the folder is.
async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, 'r');
  await handle.sync();
}
