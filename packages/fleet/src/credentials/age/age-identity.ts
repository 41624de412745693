import { homedir } from 'node:os';
import { join } from 'node:path';
import { FleetError } from '../../fleet-error.ts';
import { Secret } from '../../secret.ts';
import { readPrivateFile } from '../read-private-file.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the identity is kept unless the environment holds it itself. */
export function identityFile({ WARDCTL_AGE_IDENTITY_FILE, XDG_CONFIG_HOME, HOME }: Environment): string {
  if (WARDCTL_AGE_IDENTITY_FILE) return WARDCTL_AGE_IDENTITY_FILE;
  return join(XDG_CONFIG_HOME || join(HOME || homedir(), '.config'), 'wardctl', 'identity.txt');
}

/**
 * The identities of this person or machine: from `WARDCTL_AGE_IDENTITY`, else from the identity file.
 *
 * @throws FleetError `secret/no-identity`, `secret/permissions`
 */
export async function readIdentities(environment: Environment): Promise<readonly Secret[]> {
  const given = environment['WARDCTL_AGE_IDENTITY'];
  if (given) return parseIdentities(given, 'WARDCTL_AGE_IDENTITY');
  const file = identityFile(environment);
  return parseIdentities(await readIdentityFile(file), file);
}

async function readIdentityFile(file: string): Promise<string> {
  try {
    return await readPrivateFile(file, file);
  } catch (error) {
    if (!(error instanceof FleetError) || error.code !== 'secret/not-found') throw error;
    throw noIdentity(error.message);
  }
}

/** As `age-keygen` writes them: one a line, comments begin with `#`. */
function parseIdentities(text: string, place: string): readonly Secret[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const isSound = identities.every((line) => /^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/.test(line));
  if (identities.length > 0 && isSound) return identities.map((line) => new Secret(line));
  throw noIdentity(`${place}: it holds no age identity (AGE-SECRET-KEY-1…)`);
}

function noIdentity(what: string): FleetError {
  return new FleetError('secret/no-identity', what, {
    hint: 'Make one with "wardctl secret init", or name yours by WARDCTL_AGE_IDENTITY_FILE or WARDCTL_AGE_IDENTITY.',
  });
}
