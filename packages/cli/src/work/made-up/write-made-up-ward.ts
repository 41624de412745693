import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { madeUpFleet, madeUpModels } from './made-up-fleet.ts';
import { madeUpWard } from './made-up-ward.ts';

const wardFile = 'wards/rehearsal.yaml';

/**
 * Writes the inventory of a ward that stands nowhere; one of an earlier rehearsal with as many cameras is kept.
 *
 * @throws FleetError `usage/invalid` when something else is at `target`
 */
export async function writeMadeUpWard(target: string, cameras: number): Promise<void> {
  const ward = madeUpWard({ cameras, network: networkFor(resolve(target)) });
  const before = await readFile(join(target, wardFile), 'utf8').catch(() => undefined);
  if (before === ward) return;
  const files = {
    'fleet.yaml': madeUpFleet,
    ...Object.fromEntries(
      Object.entries(madeUpModels).map(([vendor, text]) => [`models/${vendor}.yaml`, text]),
    ),
    [wardFile]: ward,
  };
  for (const [path, text] of Object.entries(files)) await writeNew(join(target, path), text);
}

async function writeNew(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' }).catch((cause) => {
    throw new FleetError('usage/invalid', `${file}: it is there already, or cannot be written`, {
      hint: 'Name another folder with --rehearse DIR, or remove the old rehearsal.',
      cause,
    });
  });
}

/**
 * Where the system listens on every address of loopback, cameras have some of their own, so that probes and discovery
 * reach them as they would in a street. Folders have different ones, so that two rehearsals can run side by side.
 */
function networkFor(folder: string): string {
  const second = 16 + ((createHash('sha256').update(folder).digest()[0] ?? 0) % 224);
  return `${process.platform === 'linux' ? 127 : 10}.${second}`;
}
