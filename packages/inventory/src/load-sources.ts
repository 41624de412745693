import type { Problem } from '@wardctl/fleet';
import { filesMentioning } from './files-mentioning.ts';
import { findFiles } from './find-files.ts';
import type { InventorySources } from './inventory-sources.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import type { Positions } from './positions.ts';
import type { FileKind } from './schema-compiler.ts';

export interface SourceChoice {
  /** Only ward files in whose text this stands, word for word. */
  readonly mentioning?: string;
}

export interface LoadedSources {
  readonly sources: InventorySources;
  /** Of syntax and schema. */
  readonly problems: readonly Problem[];
  /** Finds values in the text of a file that is well formed. */
  readonly positionsOf: (file: string) => Positions;
}

/**
 * Loads the files of the inventory in a folder: all of them unless said otherwise.
 *
 * @throws FleetError `inventory/not-found`
 */
export function loadSources(directory: string, { mentioning }: SourceChoice = {}): LoadedSources {
  const paths = findFiles(directory);
  const wardFiles = mentioning === undefined ? paths.wards : filesMentioning(mentioning, paths.wards);
  const fleet = loadFile('fleet', paths.fleet);
  const models = paths.models.map((file) => loadFile('model', file));
  const wards = wardFiles.map((file) => loadFile('ward', file));
  const [holds] = paths.holds.map((file) => loadFile('holds', file));
  const all = [fleet, ...models, ...wards, holds].filter((file) => file !== undefined);
  const byName = new Map(all.map((file) => [file.source?.file, file.positions]));
  return {
    sources: {
      fleet: fleet.source,
      models: wellFormed(models),
      wards: wellFormed(wards),
      holds: holds?.source,
      isComplete: {
        models: models.every(isWellFormed),
        wards: mentioning === undefined && wards.every(isWellFormed),
      },
    },
    problems: all.flatMap(({ problems }) => problems),
    positionsOf: (file) => {
      const positions = byName.get(file);
      if (positions === undefined) throw new Error(`${file} is not a well formed file of the inventory`);
      return positions();
    },
  };
}

function isWellFormed({ source }: LoadedFile<FileKind>): boolean {
  return source !== undefined;
}

function wellFormed<Kind extends FileKind>(files: readonly LoadedFile<Kind>[]) {
  return files.flatMap(({ source }) => source ?? []);
}
