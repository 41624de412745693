import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import ssh2 from 'ssh2';
import { parsePublicKey } from './authenticate.ts';

/** The private key kept in a file, made there at the first start: a recorder keeps its key between runs. */
export function keptHostKey(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const key = generateHostKey();
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}

/** A new ed25519 key, as the text of an OpenSSH private key. */
export function generateHostKey(): string {
  return ssh2.utils.generateKeyPairSync('ed25519').private;
}

/** `ssh-ed25519 AAAA…`, as inventories pin it. */
export function publicHostKey(privateKey: string): string {
  const key = parsePublicKey(privateKey);
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
}
