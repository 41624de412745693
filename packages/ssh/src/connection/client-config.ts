import type { Credential } from '@wardctl/fleet';
import type { CipherAlgorithm } from 'ssh2';
import { type HostKey, hostKeyAlgorithms } from './host-key.ts';
import { signIn } from './sign-in.ts';

interface ClientConfigOptions {
  readonly deviceId: string;
  readonly pins: readonly HostKey[];
  readonly verify: (blob: Buffer) => boolean;
  readonly readyTimeoutMs?: number;
  readonly keepaliveIntervalMs?: number;
  readonly keepaliveCount?: number;
}

/** AES-GCM is the fastest that ssh2 speaks, with and without its native binding; the rest is for hosts without it. */
const ciphers: CipherAlgorithm[] = [
  'aes128-gcm@openssh.com',
  'aes256-gcm@openssh.com',
  'chacha20-poly1305@openssh.com',
  'aes128-ctr',
  'aes256-ctr',
];

/** What ssh2 is told, where its own defaults would wait for ever, accept any host or try secrets several times. */
export function clientConfig(credential: Credential, options: ClientConfigOptions) {
  return {
    username: credential.username,
    readyTimeout: options.readyTimeoutMs ?? 10_000,
    keepaliveInterval: options.keepaliveIntervalMs ?? 10_000,
    keepaliveCountMax: options.keepaliveCount ?? 3,
    // The check is for OpenSSH by name; others that speak its socket forwarding would be refused.
    strictVendor: false,
    algorithms: { cipher: ciphers, serverHostKey: hostKeyAlgorithms(options.pins) },
    hostVerifier: options.verify,
    authHandler: signIn(options.deviceId, credential),
  };
}
