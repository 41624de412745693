import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FleetError } from '@wardctl/fleet';

interface InventoryPaths {
  readonly fleet: string;
  readonly models: readonly string[];
  readonly wards: readonly string[];
  readonly holds: readonly string[];
}

/**
 * The files of the inventory in a folder. Paths begin as `directory` does: relative stays relative.
 *
 * @throws FleetError `inventory/not-found`
 */
export function findFiles(directory: string): InventoryPaths {
  const fleet = join(directory, 'fleet.yaml');
  if (!isThere(fleet)) {
    throw new FleetError('inventory/not-found', `${directory} holds no fleet.yaml`, {
      hint: 'Give the folder of the inventory with --inventory.',
    });
  }
  const holds = join(directory, 'holds.yaml');
  return {
    fleet,
    models: yamlFiles(join(directory, 'models')),
    wards: yamlFiles(join(directory, 'wards')),
    holds: isThere(holds) ? [holds] : [],
  };
}

/** A link that leads nowhere is there too: what is wrong with it is said when it is read. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function yamlFiles(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw notReadable(folder, error);
  }
  // Editors leave hidden files beside the ones they have open.
  const names = entries.map(({ name }) => name).filter((name) => /^[^.].*\.ya?ml$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

function notReadable(folder: string, cause: unknown): FleetError {
  return new FleetError('inventory/not-found', `${folder} is not a folder that can be read`, {
    cause,
    hint: 'Make it a folder of YAML files, or remove it.',
  });
}
