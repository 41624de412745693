import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FleetError } from '@wardctl/fleet';
import { schemaFolder } from '../schema-folder.ts';
import { setValue } from '../set-value.ts';

interface InitFleetOptions {
  /** Name of the fleet for machines; made from that of the folder unless given. */
  readonly fleet?: string;
  /** Name of the city in Vietnamese. */
  readonly name?: string;
  /** Version of wardctl that CI shall use. */
  readonly version: string;
}

const templates = fileURLToPath(new URL('../../templates/fleet/', import.meta.url));
/** The models of the sample city are good for every city. */
const models = fileURLToPath(new URL('../../../../inventory/models/', import.meta.url));

/** Where each template goes. Names without the dot keep tools from taking the templates for their own settings. */
const places: Readonly<Record<string, string>> = {
  'README.md': 'README.md',
  'README.vi.md': 'README.vi.md',
  gitignore: '.gitignore',
  'github/workflows/wardctl.yml': '.github/workflows/wardctl.yml',
  'gitlab-ci.yml': '.gitlab-ci.yml',
  'inventory/fleet.yaml': 'inventory/fleet.yaml',
  'inventory/holds.yaml': 'inventory/holds.yaml',
  'inventory/wards/hoan-kiem.yaml': 'inventory/wards/hoan-kiem.yaml',
};

/**
 * Makes the repository of a new city in a folder that is empty or not there. Gives the files it has written.
 *
 * @throws FleetError `usage/invalid`
 */
export async function initFleet(directory: string, options: InitFleetOptions): Promise<string[]> {
  const fleet = fleetId(directory, options);
  await refuseUsed(directory);
  const written: string[] = [];
  for (const [template, place] of Object.entries(places)) {
    const text = await readFile(join(templates, template), 'utf8');
    const filled = place.endsWith('fleet.yaml') ? nameFleet(text, fleet, options.name) : text;
    await writeNew(join(directory, place), filled.replaceAll('@VERSION@', options.version));
    written.push(place);
  }
  const copied = [
    ...(await copyAll(models, join(directory, 'inventory/models'), '.yaml')),
    ...(await copyAll(schemaFolder, join(directory, 'schemas'), '.schema.json')),
  ];
  return [...written, ...copied.map((file) => relative(directory, file))];
}

function fleetId(directory: string, { fleet }: InitFleetOptions): string {
  const name = basename(resolve(directory))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const id = fleet ?? name.replaceAll(/^-|-$/g, '');
  if (id === '') return 'city';
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 63) return id;
  throw new FleetError('usage/invalid', `"${id}" is not a name for machines`, {
    hint: 'Give one of lower-case letters, digits and single hyphens with --fleet.',
  });
}

async function refuseUsed(directory: string): Promise<void> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new FleetError('usage/invalid', `${directory} is not a folder that can be read (${error.code})`, {
      hint: 'Give a folder that is empty or not there yet.',
      cause: error,
    });
  });
  if (names.filter((name) => name !== '.git').length === 0) return;
  throw new FleetError('usage/invalid', `${directory} is not empty`, {
    hint: 'Give a folder that is empty or not there yet; nothing is ever overwritten.',
  });
}

function nameFleet(text: string, fleet: string, name: string | undefined): string {
  return setValue(setValue(text, ['fleet'], fleet), ['name', 'vi'], name ?? fleet);
}

async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
}

async function copyAll(from: string, to: string, ending: string): Promise<string[]> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => name.endsWith(ending)).sort();
  for (const name of names) await copyFile(join(from, name), join(to, name));
  return names.map((name) => join(to, name));
}
