import { readFileSync } from 'node:fs';
import { Secret } from '@wardctl/fleet';
import { SshConnection, type SshOpenOptions } from '@wardctl/ssh';
import { realHost } from '../support/host.ts';

export const never: AbortSignal = new AbortController().signal;

/** Signs in to the real host with the real key. */
export function connectToRealHost(options: Partial<SshOpenOptions> = {}): Promise<SshConnection> {
  if (realHost === undefined) throw new Error('no real host');
  const { host, port, user, keyFile, hostKey } = realHost;
  return SshConnection.open(
    { id: 'real', host, port, hostKeys: [hostKey] },
    { username: user, privateKey: new Secret(readFileSync(keyFile, 'utf8')) },
    { signal: never, ...options },
  );
}
