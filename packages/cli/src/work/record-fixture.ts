import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fixture } from '@wardctl/onvif';
import { cannotWrite } from '../file-error.ts';

/**
 * Writes a fixture into a folder of its own, numbered where the name is taken: by another device, or an earlier record.
 *
 * @returns The folder.
 * @throws FleetError `usage/invalid`
 */
export async function writeFixture(directory: string, { name, files }: Fixture): Promise<string> {
  try {
    const folder = await newFolder(directory, name);
    for (const [file, text] of files) await writeFile(join(folder, file), text, { flag: 'wx' });
    return folder;
  } catch (cause) {
    throw cannotWrite('--record', directory, cause);
  }
}

async function newFolder(directory: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(directory, number === 1 ? name : `${name}-${number}`);
    const isNew = await mkdir(folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (isNew) return folder;
  }
}
