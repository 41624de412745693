import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const sample = resolve(import.meta.dirname, '../../../../inventory');

/** Makes a fresh folder with a copy of the sample inventory; those of earlier demonstrations stay. */
export async function makeDemoFolder(parent: string): Promise<string> {
  const folderOf = (number: number) => join(parent, 'wardctl-demo', String(number));
  let number = 1;
  while (existsSync(folderOf(number))) number += 1;
  await mkdir(folderOf(number), { recursive: true });
  await cp(sample, join(folderOf(number), 'inventory'), { recursive: true });
  return folderOf(number);
}
