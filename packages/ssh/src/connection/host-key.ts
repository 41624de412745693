import { createHash } from 'node:crypto';
import { FleetError } from '@wardctl/fleet';
import type { ServerHostKeyAlgorithm } from 'ssh2';

/** A public host key: the two fields of a line in `known_hosts` or `/etc/ssh/ssh_host_*_key.pub`. */
export interface HostKey {
  /** `ssh-ed25519`, `ssh-rsa`, `ecdsa-sha2-nistp256`, … */
  readonly type: string;
  readonly blob: Buffer;
}

/**
 * Reads a pinned key, `ssh-ed25519 AAAA…`; a comment after it is ignored.
 *
 * @throws FleetError `ssh/host-key-unknown`
 */
export function parseHostKey(pin: string, deviceId: string): HostKey {
  const [type = '', base64 = ''] = pin.trim().split(/\s+/);
  const blob = Buffer.from(base64, 'base64');
  if (type !== '' && typeOfBlob(blob) === type) return { type, blob };
  throw new FleetError(
    'ssh/host-key-unknown',
    `${deviceId}: the pinned host key "${pin}" is not a public key`,
    {
      hint: 'Write it as in /etc/ssh/ssh_host_ed25519_key.pub on the recorder: "ssh-ed25519 AAAA…".',
    },
  );
}

/** A key as it came over the wire. */
export function hostKeyFromBlob(blob: Buffer): HostKey {
  return { type: typeOfBlob(blob) ?? 'unknown', blob };
}

export function formatHostKey({ type, blob }: HostKey): string {
  return `${type} ${blob.toString('base64')}`;
}

/** `SHA256:…`, as `ssh-keygen -l` prints it. */
export function fingerprintOf({ blob }: HostKey): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/**
 * The algorithms to ask the host for: only those of the pinned types. A client that asks for another type first is
 * shown another key of the same host, which then looks like an attack.
 *
 * @see RFC 8332 section 3: an `ssh-rsa` key signs with SHA-2
 */
export function hostKeyAlgorithms(pins: readonly HostKey[]): ServerHostKeyAlgorithm[] {
  const names = pins.flatMap(({ type }) => (type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type]));
  return [...new Set(names)] as ServerHostKeyAlgorithm[];
}

/** A public key blob begins with its own type as a length-prefixed string (RFC 4253 section 6.6). */
function typeOfBlob(blob: Buffer): string | undefined {
  if (blob.length < 4) return undefined;
  const length = blob.readUInt32BE(0);
  return length > 0 && length <= blob.length - 4 ? blob.toString('latin1', 4, 4 + length) : undefined;
}
