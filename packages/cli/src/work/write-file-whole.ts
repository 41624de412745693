import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Replaces the text of a file so that whoever reads it, even after a crash, finds the old text or the new one. Its
 * permissions stay; where the name is a link, the file behind it is replaced.
 */
export async function writeFileWhole(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = (await stat(target).catch(() => undefined))?.mode;
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flush: true });
    if (mode !== undefined) await chmod(draft, mode & 0o7777);
    await rename(draft, target);
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}
