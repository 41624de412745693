import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FleetError } from '@wardctl/fleet';
import type { TlsTrust } from './transport/tls-trust.ts';

interface Places {
  /** Folder that relative paths of the inventory start from. */
  readonly baseDirectory: string;
}

/**
 * What an inventory says of the certificate of a camera: `authorities`, `unverified`, `sha256:` with a fingerprint, or
 * `ca:` with the path of a PEM file.
 *
 * @throws FleetError `usage/invalid` when the file cannot be read
 */
export async function trustOf(rule: string | undefined, { baseDirectory }: Places): Promise<TlsTrust> {
  if (rule === undefined || rule === 'authorities') return { kind: 'authorities' };
  if (rule === 'unverified') return { kind: 'unverified' };
  const separator = rule.indexOf(':');
  const value = rule.slice(separator + 1);
  if (rule.slice(0, separator) === 'sha256') return { kind: 'pinned', sha256: value };
  return { kind: 'authorities', ca: await readAuthority(resolve(baseDirectory, value)) };
}

async function readAuthority(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((cause) => {
    throw unreadable(file, cause);
  });
}

function unreadable(file: string, cause: unknown): FleetError {
  return new FleetError('usage/invalid', `certificate: ca:${file} cannot be read`, {
    hint: 'Name a PEM file with the certificates of the authorities, relative to the folder of the inventory.',
    cause,
  });
}
