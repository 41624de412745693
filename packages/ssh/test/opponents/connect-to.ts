import { type Credential, Secret } from '@wardctl/fleet';
import { SshConnection, type SshOpenOptions } from '../../src/index.ts';
import { ed25519, pinOf, userKey } from './ssh-host.ts';

interface Choice extends Partial<SshOpenOptions> {
  readonly hostKeys?: readonly string[];
  readonly credential?: Credential;
}

export const never: AbortSignal = new AbortController().signal;

export const rootKey: Credential = { username: 'root', privateKey: new Secret(userKey.private) };

/** Connects to a server on this machine with the key pair and the pin that `SshHost` has unless told otherwise. */
export function connectTo({ port }: { readonly port: number }, choice: Choice = {}): Promise<SshConnection> {
  const { hostKeys = [pinOf(ed25519)], credential = rootKey, ...options } = choice;
  const target = { id: 'rec-01', host: '127.0.0.1', port, hostKeys };
  return SshConnection.open(target, credential, { signal: never, ...options });
}
