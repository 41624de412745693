import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DesiredRecorder, FleetError } from '@wardctl/fleet';
import { setValue } from '@wardctl/inventory';
import { hostKeyFor } from '@wardctl/simulator';

/** Recorders whose pinned host keys are not the ones that virtual recorders have: wardctl will refuse to talk to them. */
export function refusedRecorders(recorders: readonly DesiredRecorder[]): string[] {
  return recorders
    .filter(({ id, hostKeys }) => !hostKeys.some((key) => key.startsWith(hostKeyFor(id).publicKey)))
    .map(({ id }) => id);
}

/**
 * Copies an inventory, and pins in the copy the host keys of virtual recorders.
 *
 * @throws FleetError `usage/invalid` when `target` is there already
 */
export async function writeRehearsalCopy(
  inventory: string,
  target: string,
  recorders: readonly DesiredRecorder[],
): Promise<void> {
  await cp(inventory, target, { recursive: true, errorOnExist: true, force: false }).catch(() => {
    throw new FleetError('usage/invalid', `--rehearse ${target}: it is there already, or cannot be made`, {
      hint: 'Give a folder that does not exist yet.',
    });
  });
  const folder = join(target, 'wards');
  for (const name of await readdir(folder)) {
    if (/\.ya?ml$/.test(name)) await pinSimulated(join(folder, name), recorders);
  }
}

async function pinSimulated(file: string, recorders: readonly DesiredRecorder[]): Promise<void> {
  const before = await readFile(file, 'utf8');
  const here = recorders.filter(({ id }) => new RegExp(`\\bid:\\s*["']?${id}\\b`).test(before));
  const after = here.reduce(
    (text, { id }) => setValue(text, ['recorders', id, 'hostKey'], hostKeyFor(id).publicKey),
    before,
  );
  await writeFile(file, after);
}
