import { FleetError } from '../fleet-error.ts';
import { type Credential, Secret } from '../secret.ts';

/**
 * A credential from the text `user:password` or JSON `{"username", "password"?, "privateKey"?}`, or from such a map.
 *
 * @param reference Where the value was found, for messages; the value itself never gets into one.
 * @throws FleetError `secret/unreadable`
 */
export function parseCredential(value: unknown, reference: string): Credential {
  if (typeof value === 'string' && !value.startsWith('{')) {
    const colon = value.indexOf(':');
    if (colon < 1) throw unreadable(reference, 'the text is not user:password');
    return { username: value.slice(0, colon), password: new Secret(value.slice(colon + 1)) };
  }
  const fields = typeof value === 'string' ? parseMap(value, reference) : (value as Record<string, unknown>);
  const { username, password, privateKey } = fields ?? {};
  if (typeof username !== 'string') throw unreadable(reference, 'it has no username');
  return {
    username,
    ...(typeof password === 'string' && { password: new Secret(password) }),
    ...(typeof privateKey === 'string' && { privateKey: new Secret(privateKey) }),
  };
}

/** The JSON form of a credential, in plain text: a secret. */
export function credentialText({ username, password, privateKey }: Credential): string {
  return JSON.stringify({ username, password: password?.reveal(), privateKey: privateKey?.reveal() });
}

/** @throws FleetError `secret/unreadable` */
export function parseMap(text: string, reference: string): Record<string, unknown> {
  try {
    const map: unknown = JSON.parse(text);
    if (typeof map === 'object' && map !== null) return map as Record<string, unknown>;
  } catch {
    // The parser's message quotes the text, which holds secrets.
  }
  throw unreadable(reference, 'the text is not a JSON map');
}

/** Text as an editor or a program leaves it: the line ends after it are no part of the secret, spaces may be. */
export function withoutLineEnd(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}

function unreadable(reference: string, what: string): FleetError {
  return new FleetError('secret/unreadable', `${reference}: ${what}`, {
    hint: 'Write user:password, or JSON with username and password or privateKey.',
  });
}
