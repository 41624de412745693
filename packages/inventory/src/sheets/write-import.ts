import { assertUnmoved, replaceFiles } from '../replace-files.ts';
import type { SecretSink } from './secret-sink.ts';
import type { SheetImport } from './sheet-import.ts';

/**
 * Stores the passwords and writes the files, in this order: a reference never leads to nothing.
 *
 * Each file is replaced as a whole or not at all.
 *
 * @throws FleetError `inventory/invalid` when a file is no longer what the import was worked out from
 */
export async function writeImport({ files, secrets }: SheetImport, sink: SecretSink): Promise<void> {
  await assertUnmoved(files);
  if (secrets.length > 0)
    await sink.putAll(new Map(secrets.map(({ name, credential }) => [name, credential])));
  await replaceFiles(files);
}
