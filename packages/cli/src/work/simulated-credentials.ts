import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import { newSshKey } from '@wardctl/simulator';

interface Device {
  readonly id: string;
  readonly credential: { readonly reference: string };
}

interface Devices {
  readonly cameras: readonly Device[];
  readonly recorders: readonly Device[];
}

type Entry = Readonly<Record<string, string>>;

/**
 * Puts a credential for every device where its `file:PATH#KEY` reference points. What is there already stays: virtual
 * devices then have it too.
 *
 * @param baseDirectory Folder that relative paths start from.
 * @returns How many were made.
 */
export async function placeCredentials(devices: Devices, baseDirectory: string): Promise<number> {
  const wanted = [
    ...devices.cameras.map((device) => ({ ...placeOf(device), make: cameraCredential })),
    ...devices.recorders.map((device) => ({ ...placeOf(device), make: recorderCredential })),
  ].filter(({ path }) => path !== undefined);
  let made = 0;
  for (const [path = '', places] of Map.groupBy(wanted, (place) => place.path)) {
    made += await completeFile(resolve(baseDirectory, path), places);
  }
  return made;
}

/** Absent parts: the credential is kept elsewhere, and has to be there before the simulation starts. */
function placeOf({ credential }: Device): { path?: string; key?: string } {
  const [, path, key] = /^file:([^#]+)#(.+)$/.exec(credential.reference) ?? [];
  return path === undefined || key === undefined ? {} : { path, key };
}

async function completeFile(
  file: string,
  places: readonly { readonly key?: string; readonly make: () => Entry }[],
): Promise<number> {
  const entries = await readEntries(file);
  const missing = places.filter(({ key = '' }) => entries[key] === undefined);
  if (missing.length === 0) return 0;
  for (const { key = '', make } of missing) entries[key] = make();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(entries, undefined, 2)}\n`, { mode: 0o600 });
  return missing.length;
}

async function readEntries(file: string): Promise<Record<string, Entry | string>> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw unreadable(file);
  }
}

// The cause may quote the text, which holds secrets.
function unreadable(file: string): FleetError {
  return new FleetError('secret/unreadable', `${file} is no JSON map that may be read and completed`, {
    hint: 'Move it away: a new one is made.',
  });
}

function recorderCredential(): Entry {
  return { username: 'wardctl', privateKey: newSshKey().privateKey };
}

function cameraCredential(): Entry {
  return { username: 'admin', password: password() };
}

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** What breaks programs that put passwords into XML, addresses, shells or configuration files unquoted. */
const special = `&<>"'\\/:@#%?=+$!{};`;

/** Ten letters or digits and four special characters, in any order but for the first, which is none of these. */
function password(): string {
  const tail = [...pick(letters, 9), ...pick(special, 4)];
  for (let last = tail.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [tail[last], tail[other]] = [tail[other] ?? '', tail[last] ?? ''];
  }
  return [...pick(letters, 1), ...tail].join('');
}

function pick(from: string, times: number): string[] {
  return Array.from({ length: times }, () => from[randomInt(from.length)] ?? '');
}
