import { open } from 'node:fs/promises';
import { FleetError } from '../fleet-error.ts';
import { notFound } from './not-found.ts';

/**
 * Reads a file that nobody but its owner may read.
 *
 * @param reference What messages call it.
 * @throws FleetError `secret/permissions`, `secret/not-found`
 */
export async function readPrivateFile(file: string, reference: string): Promise<string> {
  try {
    await using handle = await open(file);
    const { mode } = await handle.stat();
    if ((mode & 0o077) !== 0) throw tooOpen(file, reference, mode & 0o777);
    return await handle.readFile('utf8');
  } catch (error) {
    if (error instanceof FleetError) throw error;
    throw notFound(reference, `the file cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function tooOpen(file: string, reference: string, mode: number): FleetError {
  return new FleetError(
    'secret/permissions',
    `${reference}: others may read the file (mode ${mode.toString(8)})`,
    { hint: `Run: chmod 600 ${file}` },
  );
}
