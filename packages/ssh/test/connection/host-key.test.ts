import { expect, test } from 'vitest';
import {
  fingerprintOf,
  formatHostKey,
  hostKeyAlgorithms,
  parseHostKey,
} from '../../src/connection/host-key.ts';
import { hostVerifier } from '../../src/connection/host-verdict.ts';

// ssh-keygen -t ed25519, then ssh-keygen -lf on the public key.
const pin = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFyOrkMDD1gVJNOXJpWLsBRenHEyND8IBiZkwFzQH/0c';

test('a pin is read with and without a comment, and written back as it was', () => {
  const plain = parseHostKey(pin, 'rec-01');
  const commented = parseHostKey(`${pin} root@recorder\n`, 'rec-01');

  expect(formatHostKey(plain)).toBe(pin);
  expect(commented).toEqual(plain);
});

test.each([
  'ssh-ed25519',
  'ssh-ed25519 !!!!',
  'ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIFyOrkMDD1gVJNOXJpWLsBRenHEyND8IBiZkwFzQH/0c',
  'AAAAC3NzaC1lZDI1NTE5AAAAIFyOrkMDD1gVJNOXJpWLsBRenHEyND8IBiZkwFzQH/0c',
  '',
])('a pin that is no public key is refused: %s', (text) => {
  expect(() => parseHostKey(text, 'rec-01')).toThrow(
    expect.objectContaining({ code: 'ssh/host-key-unknown', message: expect.stringContaining('rec-01') }),
  );
});

test('a fingerprint is written as ssh-keygen does: SHA256 and no padding', () => {
  expect(fingerprintOf(parseHostKey(pin, 'rec-01'))).toBe(
    'SHA256:a23IfyjUZAE5bz7l4Ibn6Mb8R0E+HC0bCPJ2KSry1vk',
  );
});

test('only algorithms of the pinned types are asked for, RSA with SHA-2 only', () => {
  const key = (type: string) => ({ type, blob: Buffer.alloc(0) });

  expect(hostKeyAlgorithms([key('ssh-ed25519')])).toEqual(['ssh-ed25519']);
  expect(hostKeyAlgorithms([key('ssh-rsa'), key('ssh-ed25519'), key('ssh-rsa')])).toEqual([
    'rsa-sha2-512',
    'rsa-sha2-256',
    'ssh-ed25519',
  ]);
  expect(hostKeyAlgorithms([])).toEqual([]);
});

test('the verdict on a host is a plain boolean at once, because ssh2 takes a promise for a yes', () => {
  const good = parseHostKey(pin, 'rec-01');
  const verifier = hostVerifier({ deviceId: 'rec-01', pins: [good] });
  const other = Buffer.from(good.blob);
  other.writeUInt8(other.readUInt8(other.length - 1) ^ 1, other.length - 1);

  expect(verifier.verify(good.blob)).toBe(true);
  expect(verifier.refusal()).toBeUndefined();
  expect(verifier.verify(other)).toBe(false);
  expect(verifier.refusal()?.code).toBe('ssh/host-key-mismatch');
});
