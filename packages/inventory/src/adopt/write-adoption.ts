import { assertUnmoved, replaceFiles } from '../replace-files.ts';
import type { Adoption } from './adoption.ts';

/**
 * Writes the files, each as a whole or not at all.
 *
 * @throws FleetError `inventory/invalid` when a file is no longer what the adoption was worked out from
 */
export async function writeAdoption({ files }: Pick<Adoption, 'files'>): Promise<void> {
  await assertUnmoved(files);
  await replaceFiles(files);
}
