import { createHash } from 'node:crypto';
import { securityNamespaces } from '../soap/namespaces.ts';
import { childOf, type XmlElement } from '../soap/xml-reader.ts';
import type { VirtualAccount } from './access.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import type { Verdict } from './verdict.ts';

interface UsernameTokenGuardOptions {
  /** Those of the moment. */
  readonly accounts: () => readonly VirtualAccount[];
  /** How far `Created` may be from the camera's clock, either way. */
  readonly windowSeconds: number;
  /** The camera's own clock, in milliseconds. */
  readonly now: () => number;
}

interface Token {
  readonly username: string;
  readonly digest: string;
  /** Base64. */
  readonly nonce: string;
  /** ISO 8601. */
  readonly created: string;
}

/** WS-UsernameToken with a password digest. @see ONVIF Core, Username token profile */
export class UsernameTokenGuard {
  readonly #options: UsernameTokenGuardOptions;
  /** Nonces seen, with the time up to which a repetition could still pass the window. */
  readonly #seen = new Map<string, number>();

  constructor(options: UsernameTokenGuardOptions) {
    this.#options = options;
  }

  check(element: XmlElement): Verdict {
    const token = readToken(element);
    const account = this.#options.accounts().find(({ username }) => username === token?.username);
    if (token === undefined || account === undefined || !hasPassword(token, account)) {
      return { status: 'wrong' };
    }
    if (!this.#isInWindow(token)) return { status: 'stale' };
    return this.#useOnce(token) ? { status: 'accepted', account } : { status: 'replay' };
  }

  #isInWindow({ created }: Token): boolean {
    const ageMs = this.#options.now() - Date.parse(created);
    return Math.abs(ageMs) <= this.#options.windowSeconds * 1000;
  }

  #useOnce({ nonce, created }: Token): boolean {
    this.#forgetOutdated();
    if (this.#seen.has(nonce)) return false;
    this.#seen.set(nonce, Date.parse(created) + this.#options.windowSeconds * 1000);
    return true;
  }

  #forgetOutdated(): void {
    const now = this.#options.now();
    for (const [nonce, until] of this.#seen) {
      // Insertion order is close to the order of ending, so the scan stays short.
      if (until >= now) break;
      this.#seen.delete(nonce);
    }
  }
}

/** `PasswordText` is not accepted, nor a token without nonce or time stamp. */
function readToken(element: XmlElement): Token | undefined {
  const { wsse, wsu, passwordDigest } = securityNamespaces;
  const password = childOf(element, wsse, 'Password');
  const username = childOf(element, wsse, 'Username')?.text;
  const nonce = childOf(element, wsse, 'Nonce')?.text.trim();
  const created = childOf(element, wsu, 'Created')?.text.trim();
  if (password?.attributes.get('Type') !== passwordDigest) return undefined;
  if (username === undefined || !nonce || !created) return undefined;
  // Written out again, so that another spelling of the same bytes is no new nonce.
  const canonicalNonce = Buffer.from(nonce, 'base64').toString('base64');
  return { username, digest: password.text.trim(), nonce: canonicalNonce, created };
}

function hasPassword({ digest, nonce, created }: Token, { password }: VirtualAccount): boolean {
  const expected = createHash('sha1')
    .update(Buffer.from(nonce, 'base64'))
    .update(created)
    .update(password.reveal())
    .digest('base64');
  return equalInConstantTime(expected, digest);
}
