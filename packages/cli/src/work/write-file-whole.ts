import { rename, writeFile } from 'node:fs/promises';

/** Replaces the text of a file so that whoever reads it, even after a crash, finds the old text or the new one. */
export async function writeFileWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, file);
}
