import { createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';

export interface SshKeyPair {
  /** `ssh-ed25519 AAAA…`, as an inventory pins a host key and a host lists who may sign in. */
  readonly publicKey: string;
  /** OpenSSH text, without passphrase. */
  readonly privateKey: string;
}

const algorithm = 'ssh-ed25519';
/** PKCS #8 of an Ed25519 key, up to its 32 bytes of seed (RFC 8410, section 7). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The host key that the virtual recorder of this id always has: an inventory can pin it before the recorder runs.
 *
 * Everybody can compute it, so it proves nothing about a real host.
 */
export function hostKeyFor(recorderId: string): SshKeyPair {
  return keyPair(createHash('sha256').update(`wardctl simulation, host key of ${recorderId}`).digest());
}

/** A new key to sign in to virtual recorders with. */
export function newSshKey(): SshKeyPair {
  return keyPair(randomBytes(32));
}

function keyPair(seed: Buffer): SshKeyPair {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const point = Buffer.from(x, 'base64url');
  return {
    publicKey: `${algorithm} ${publicBlob(point).toString('base64')}`,
    privateKey: openSshText(seed, point),
  };
}

function publicBlob(point: Buffer): Buffer {
  return Buffer.concat([text(algorithm), text(point)]);
}

/** OpenSSH, PROTOCOL.key: cipher and key derivation `none`, one key. */
function openSshText(seed: Buffer, point: Buffer): string {
  const body = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    text('none'),
    text('none'),
    text(''),
    uint32(1),
    text(publicBlob(point)),
    text(padded(privateSection(seed, point))),
  ]);
  const lines = body.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join(
    '\n',
  );
}

/** Both check numbers are zero: nothing is encrypted that they could check. */
function privateSection(seed: Buffer, point: Buffer): Buffer {
  const checks = [uint32(0), uint32(0)];
  return Buffer.concat([
    ...checks,
    text(algorithm),
    text(point),
    text(Buffer.concat([seed, point])),
    text(''),
  ]);
}

function padded(section: Buffer): Buffer {
  const missing = (8 - (section.length % 8)) % 8;
  return Buffer.concat([section, Buffer.from(Array.from({ length: missing }, (_, index) => index + 1))]);
}

function text(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([uint32(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
