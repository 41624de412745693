import { type Dirent, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
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
export async function findFiles(directory: string): Promise<InventoryPaths> {
  const fleet = join(directory, 'fleet.yaml');
  if (!existsSync(fleet)) {
    throw new FleetError('inventory/not-found', `${directory} holds no fleet.yaml`, {
      hint: 'Give the folder of the inventory with --inventory.',
    });
  }
  const holds = join(directory, 'holds.yaml');
  return {
    fleet,
    models: await yamlFiles(join(directory, 'models')),
    wards: await yamlFiles(join(directory, 'wards')),
    holds: existsSync(holds) ? [holds] : [],
  };
}

async function yamlFiles(folder: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
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
