import { parseSecretFile } from './secret-file.ts';
import type { StoreFolder } from './store-folder.ts';

/** What anybody may know of a secret. */
export interface StoredSecret {
  readonly name: string;
  /** Version in force; absent when only a proposed value is there. */
  readonly version?: number;
  readonly pendingVersion?: number;
  /** Path of the file that holds it. */
  readonly file: string;
}

/** All secrets, by name; needs no identity. */
export async function listSecrets(folder: StoreFolder): Promise<readonly StoredSecret[]> {
  const fileNames = await folder.secretFiles();
  const lists = await Promise.all(fileNames.map((fileName) => listFile(folder, fileName)));
  return lists.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function listFile(folder: StoreFolder, fileName: string): Promise<StoredSecret[]> {
  const file = folder.pathOf(fileName);
  const text = await folder.read(fileName);
  if (text === undefined) return [];
  const { entries } = parseSecretFile(text, file);
  return [...Map.groupBy(entries, ({ name }) => name)].map(([name, values]) => {
    const current = values.find(({ pending }) => !pending);
    const proposed = values.find(({ pending }) => pending);
    return {
      name,
      ...(current !== undefined && { version: current.version }),
      ...(proposed !== undefined && { pendingVersion: proposed.version }),
      file,
    };
  });
}
