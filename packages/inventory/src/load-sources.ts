import type { Problem } from '@wardctl/fleet';
import { findFiles } from './find-files.ts';
import type { InventorySources } from './inventory-sources.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import type { Positions } from './positions.ts';
import type { FileKind } from './schema-validators.ts';

interface LoadedSources {
  readonly sources: InventorySources;
  /** Of syntax and schema. */
  readonly problems: readonly Problem[];
  /** Finds values in the text of a file that is well formed. */
  readonly positionsOf: (file: string) => Positions;
}

/** Files that are open at the same time. */
const filesAtOnce = 64;

/**
 * Loads every file of the inventory in a folder.
 *
 * @throws FleetError `inventory/not-found`
 */
export async function loadSources(directory: string): Promise<LoadedSources> {
  const paths = await findFiles(directory);
  const [fleet] = await loadFiles('fleet', [paths.fleet]);
  const models = await loadFiles('model', paths.models);
  const wards = await loadFiles('ward', paths.wards);
  const [holds] = await loadFiles('holds', paths.holds);
  const all = [fleet, ...models, ...wards, holds].filter((file) => file !== undefined);
  const byName = new Map(all.map((file) => [file.source?.file, file.positions]));
  return {
    sources: {
      fleet: fleet?.source,
      models: wellFormed(models),
      wards: wellFormed(wards),
      holds: holds?.source,
      isComplete: { models: models.every(isWellFormed), wards: wards.every(isWellFormed) },
    },
    problems: all.flatMap(({ problems }) => problems),
    positionsOf: (file) => {
      const positions = byName.get(file);
      if (positions === undefined) throw new Error(`${file} is not a well formed file of the inventory`);
      return positions();
    },
  };
}

async function loadFiles<Kind extends FileKind>(
  kind: Kind,
  files: readonly string[],
): Promise<LoadedFile<Kind>[]> {
  const loaded: LoadedFile<Kind>[] = [];
  for (let start = 0; start < files.length; start += filesAtOnce) {
    const batch = files.slice(start, start + filesAtOnce);
    loaded.push(...(await Promise.all(batch.map((file) => loadFile(kind, file)))));
  }
  return loaded;
}

function isWellFormed({ source }: LoadedFile<FileKind>): boolean {
  return source !== undefined;
}

function wellFormed<Kind extends FileKind>(files: readonly LoadedFile<Kind>[]) {
  return files.flatMap(({ source }) => source ?? []);
}
