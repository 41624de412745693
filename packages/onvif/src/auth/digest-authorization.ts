import { createHash } from 'node:crypto';
import type { Secret } from '@wardctl/fleet';
import type { DigestChallenge } from './digest-challenge.ts';

export interface DigestRequest {
  readonly username: string;
  readonly password: Secret;
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly uri: string;
  readonly cnonce: string;
  /** Requests made with this nonce, this one included. */
  readonly nonceCount: number;
}

/**
 * The value of the `Authorization` header that answers a challenge.
 *
 * Name and password are hashed as UTF-8; the realm as the bytes that the device sent.
 *
 * @see RFC 7616 §3.4; RFC 2069 §2.1.2 for challenges without `qop`
 */
export function digestAuthorization(challenge: DigestChallenge, request: DigestRequest): string {
  const { realm, nonce, opaque, algorithmName, qop } = challenge;
  const { uri, cnonce } = request;
  const nc = request.nonceCount.toString(16).padStart(8, '0');
  const fields = [
    `username=${quote(headerBytes(request.username))}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${responseHash(challenge, request, nc)}"`,
    ...(algorithmName === undefined ? [] : [`algorithm=${algorithmName}`]),
    ...(qop === undefined ? [] : [`qop=${qop}`, `nc=${nc}`, `cnonce=${quote(cnonce)}`]),
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
  ];
  return `Digest ${fields.join(', ')}`;
}

function responseHash(challenge: DigestChallenge, request: DigestRequest, nc: string): string {
  const { realm, nonce, algorithm, qop } = challenge;
  const { username, password, method, uri, cnonce } = request;
  const hash = (text: string) =>
    createHash(algorithm.startsWith('SHA-256') ? 'sha256' : 'md5')
      .update(text, 'latin1')
      .digest('hex');
  const user = hash(`${headerBytes(username)}:${realm}:${headerBytes(password.reveal())}`);
  const a1 = algorithm.endsWith('-sess') ? hash(`${user}:${nonce}:${cnonce}`) : user;
  const a2 = hash(`${method}:${uri}`);
  return hash(qop === undefined ? `${a1}:${nonce}:${a2}` : `${a1}:${nonce}:${nc}:${cnonce}:${qop}:${a2}`);
}

/** Header strings stand for bytes: this gives the UTF-8 bytes of `text`. */
function headerBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** A header cannot carry control characters. */
function quote(value: string): string {
  return `"${value.replace(/[^\P{Cc}\x80-\x9f]/gu, '').replace(/["\\]/g, '\\$&')}"`;
}
