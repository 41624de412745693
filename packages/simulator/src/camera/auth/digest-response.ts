import { createHash } from 'node:crypto';

export type DigestAlgorithm = 'MD5' | 'SHA-256';

interface DigestInput {
  readonly algorithm: DigestAlgorithm;
  readonly username: string;
  readonly realm: string;
  readonly password: string;
  readonly method: string;
  readonly uri: string;
  readonly nonce: string;
  /** Eight hexadecimal digits, as sent. */
  readonly nc: string;
  readonly cnonce: string;
}

/** The `response` a client has to give, for `qop=auth`. @see RFC 7616, section 3.4.1 */
export function digestResponse(input: DigestInput): string {
  const { algorithm, username, realm, password, method, uri, nonce, nc, cnonce } = input;
  const a1 = hash(algorithm, `${username}:${realm}:${password}`);
  const a2 = hash(algorithm, `${method}:${uri}`);
  return hash(algorithm, `${a1}:${nonce}:${nc}:${cnonce}:auth:${a2}`);
}

function hash(algorithm: DigestAlgorithm, text: string): string {
  return createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
    .update(text, 'utf8')
    .digest('hex');
}
