import { writeFile } from 'node:fs/promises';
import { cannotWrite } from '../file-error.ts';

/** @throws FleetError `usage/invalid` */
export async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw cannotWrite('--output', file, cause);
  }
}
