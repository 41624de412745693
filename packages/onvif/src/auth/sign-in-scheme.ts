import { randomBytes } from 'node:crypto';
import type { Secret } from '@wardctl/fleet';
import type { SoapAnswer } from '../soap/soap-answer.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import { digestAuthorization } from './digest-authorization.ts';
import { chooseChallenge, type DigestChallenge } from './digest-challenge.ts';
import { securityHeader } from './username-token.ts';

export interface PasswordCredential {
  readonly username: string;
  readonly password: Secret;
}

/** What goes with one request; never both, see ONVIF Core "Authentication". */
export interface Signature {
  /** Value of the HTTP header `Authorization`. */
  readonly authorization?: string;
  /** Content of the SOAP header. */
  readonly security?: string;
  /** Another one for the same request: devices refuse what they have seen before. */
  readonly renewed?: () => Signature;
}

interface RecoverOptions {
  /** The device has accepted the credential in this session. */
  readonly proven: boolean;
  readonly call: CallLimits;
}

export interface SignInScheme {
  sign(path: string): Signature;
  /** Whether a refusal has another reason than the credential, and that reason has now been put right. */
  recover(refused: SoapAnswer, options: RecoverOptions): Promise<boolean>;
  /** What else than the credential may have been refused, for the operator. */
  doubt?(): string | undefined;
}

/** HTTP Digest; a nonce is used until the device sends another. */
export function digestScheme(first: DigestChallenge, credential: PasswordCredential): SignInScheme {
  let challenge = first;
  let nonceCount = 0;
  function sign(path: string): Signature {
    nonceCount += 1;
    const cnonce = randomBytes(16).toString('hex');
    const request = { ...credential, method: 'POST', uri: path, cnonce, nonceCount };
    return { authorization: digestAuthorization(challenge, request), renewed: () => sign(path) };
  }
  return {
    sign,
    async recover({ http }, { proven }) {
      const next = chooseChallenge(http.challenges);
      if (next === undefined) return false;
      // Some devices let a nonce expire without saying `stale`: seen only where it has worked before.
      const isExpired = next.stale || (proven && nonceCount > 1 && next.nonce !== challenge.nonce);
      challenge = next;
      nonceCount = 0;
      return isExpired;
    },
  };
}

/** The clock that tokens are signed with. */
export interface SigningClock {
  /** Milliseconds since 1970, by the clock of the device. */
  now(): number;
  /** Clock of the device minus our own. */
  offsetMs(): number;
  /** Reads the clock again; whether tokens signed before were signed with a wrong time. */
  hasMoved(call: CallLimits): Promise<boolean>;
}

/** WS-UsernameToken with a digest. */
export function tokenScheme(credential: PasswordCredential, clock: SigningClock): SignInScheme {
  function sign(): Signature {
    const created = new Date(clock.now()).toISOString();
    return {
      security: securityHeader({ ...credential, nonce: randomBytes(16), created }),
      renewed: sign,
    };
  }
  return {
    sign,
    recover: (_refused, { call }) => clock.hasMoved(call),
    doubt: () => clockDoubt(clock.offsetMs()),
  };
}

/** The strictest devices refuse what is 5 s off. */
function clockDoubt(offsetMs: number): string | undefined {
  const seconds = Math.round(Math.abs(offsetMs) / 1000);
  if (seconds < 5) return undefined;
  const side = offsetMs > 0 ? 'ahead of' : 'behind';
  return `The device shows a time ${seconds} s ${side} ours: if it judges by another one, not the password is wrong but its clock.`;
}
