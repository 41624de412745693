import { createHash } from 'node:crypto';
import type { Secret } from '@wardctl/fleet';
import { namespaces } from '../namespaces.ts';
import { escapeXml } from '../xml/write-xml.ts';

export interface UsernameToken {
  readonly username: string;
  readonly password: Secret;
  readonly nonce: Buffer;
  /** ISO 8601 UTC, by the clock of the device. */
  readonly created: string;
}

const profile =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest';
const base64 =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';

/** Base64(SHA-1(nonce + created + password)), the password as UTF-8. @see WS-Security UsernameToken Profile 1.0 §3.1 */
export function passwordDigest({ nonce, created, password }: Omit<UsernameToken, 'username'>): string {
  return createHash('sha1')
    .update(nonce)
    .update(created, 'utf8')
    .update(password.reveal(), 'utf8')
    .digest('base64');
}

/** The `wsse:Security` element for the header of one request. */
export function securityHeader(token: UsernameToken): string {
  return (
    `<wsse:Security s:mustUnderstand="1" xmlns:wsse="${namespaces.wsse}" xmlns:wsu="${namespaces.wsu}">` +
    `<wsse:UsernameToken><wsse:Username>${escapeXml(token.username)}</wsse:Username>` +
    `<wsse:Password Type="${profile}">${passwordDigest(token)}</wsse:Password>` +
    `<wsse:Nonce EncodingType="${base64}">${token.nonce.toString('base64')}</wsse:Nonce>` +
    `<wsu:Created>${token.created}</wsu:Created></wsse:UsernameToken></wsse:Security>`
  );
}
