import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Credential, FleetError } from '@wardctl/fleet';

/**
 * Adds credentials to a JSON map that nobody but its owner may read. The file is replaced as a whole, or not at all.
 *
 * @throws FleetError `secret/unreadable`
 */
export async function addCredentials(
  file: string,
  credentials: ReadonlyMap<string, Credential>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const entries = await readEntries(file);
  for (const [name, credential] of credentials) entries[name] = revealed(credential);
  const target = await realpath(file).catch(() => file);
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    await writePrivately(draft, `${JSON.stringify(entries, undefined, 2)}\n`);
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The one place where the passwords of a sheet are opened. */
function revealed({ username, password, privateKey }: Credential): Record<string, string> {
  return {
    username,
    ...(password !== undefined && { password: password.reveal() }),
    ...(privateKey !== undefined && { privateKey: privateKey.reveal() }),
  };
}

async function writePrivately(file: string, text: string): Promise<void> {
  await using handle = await open(file, 'wx', 0o600);
  await handle.writeFile(text);
  await handle.sync();
}

async function readEntries(file: string): Promise<Record<string, unknown>> {
  try {
    const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof entries === 'object' && entries !== null && !Array.isArray(entries)) return { ...entries };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
  }
  // Without the cause, which quotes the text.
  throw new FleetError('secret/unreadable', `${file} is no JSON map that may be read and completed`, {
    hint: 'Correct it, or move it away: a new one is made.',
  });
}
