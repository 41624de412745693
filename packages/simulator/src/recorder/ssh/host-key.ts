import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { newSshKey } from '../../derived-host-key.ts';
import { parsePublicKey } from './authenticate.ts';

/** The private key kept in a file, made there at the first start: a recorder keeps its key between runs. */
export function keptHostKey(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const key = newSshKey().privateKey;
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}

/** `ssh-ed25519 AAAA…`, as inventories pin it. */
export function publicHostKey(privateKey: string): string {
  const key = parsePublicKey(privateKey);
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
}
