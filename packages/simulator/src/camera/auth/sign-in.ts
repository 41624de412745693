import type { CameraCounters } from '../camera-counters.ts';
import type { CameraFaults } from '../faults/camera-faults.ts';
import type { CameraAuth } from '../models/camera-model.ts';
import type { XmlElement } from '../soap/xml-reader.ts';
import { type AccessClass, mayAccess, type VirtualAccount } from './access.ts';
import { DigestGuard } from './digest-guard.ts';
import type { DigestAlgorithm } from './digest-response.ts';
import { Lockout, type LockoutPolicy } from './lockout.ts';
import { doubleSignInFault, lockedFault, notAuthorizedFault, prohibitedFault } from './sign-in-faults.ts';
import { UsernameTokenGuard } from './username-token-guard.ts';
import type { Verdict } from './verdict.ts';

export interface SignInOptions {
  readonly auth: CameraAuth;
  readonly realm: string;
  /** Those of the moment. */
  readonly accounts: () => readonly VirtualAccount[];
  readonly nonceLifetimeMs: number;
  readonly tokenWindowSeconds: number;
  readonly lockout: LockoutPolicy | undefined;
  readonly countsDownAttempts: boolean;
  readonly faults: CameraFaults;
  readonly counters: CameraCounters;
  readonly now: () => number;
  /** The camera's clock. */
  readonly cameraNow: () => number;
}

export interface Credentials {
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
  readonly method: string;
  readonly uri: string;
  readonly usernameToken: XmlElement | undefined;
}

const digestAlgorithms: Readonly<Record<CameraAuth, readonly DigestAlgorithm[]>> = {
  'digest-md5': ['MD5'],
  'digest-sha256': ['SHA-256'],
  'digest-md5+sha256': ['MD5', 'SHA-256'],
  'username-token': [],
  'digest+token': ['MD5'],
};

/** The door of one camera. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #digest: DigestGuard | undefined;
  readonly #token: UsernameTokenGuard | undefined;
  readonly #lockout: Lockout;

  constructor(options: SignInOptions) {
    const { auth, tokenWindowSeconds: windowSeconds, cameraNow } = options;
    const algorithms = digestAlgorithms[auth];
    const takesToken = auth === 'username-token' || auth === 'digest+token';
    this.#options = options;
    this.#digest = algorithms.length > 0 ? new DigestGuard({ ...options, algorithms }) : undefined;
    this.#token = takesToken
      ? new UsernameTokenGuard({ accounts: options.accounts, windowSeconds, now: cameraNow })
      : undefined;
    this.#lockout = new Lockout(options.lockout, options.now);
  }

  /**
   * Lets a request through to an operation of that access class.
   *
   * @throws SoapFault `ter:NotAuthorized`, `ter:OperationProhibited`, `ter:InvalidArgs` for two sign-ins at once
   */
  admit(credentials: Credentials, access: AccessClass): void {
    if (credentials.authorization !== undefined && credentials.usernameToken !== undefined) {
      this.#options.counters.doubleSignIns += 1;
      throw doubleSignInFault();
    }
    if (access === 'PRE_AUTH') return;
    const verdict = this.#judge(credentials);
    if (verdict === undefined) throw notAuthorizedFault(this.#challenges(false));
    this.#refuseWhileLocked();
    const account = this.#enter(verdict, credentials);
    if (!mayAccess(account.level, access)) throw prohibitedFault();
  }

  /** `undefined` when there are no credentials of a kind this camera takes. */
  #judge({ authorization, usernameToken, method, uri }: Credentials): Verdict | undefined {
    if (authorization !== undefined && this.#digest !== undefined) {
      return this.#digest.check({ header: authorization, method, uri });
    }
    return usernameToken && this.#token?.check(usernameToken);
  }

  #refuseWhileLocked(): void {
    const { faults, lockout } = this.#options;
    const remainingMs = faults.locked ? (lockout?.forMs ?? 60_000) : this.#lockout.remainingMs;
    if (remainingMs > 0) throw lockedFault(remainingMs, this.#digest === undefined ? 400 : 401);
  }

  #enter(verdict: Verdict, { usernameToken }: Credentials): VirtualAccount {
    const { counters } = this.#options;
    if (verdict.status === 'accepted') {
      this.#lockout.succeeded();
      return verdict.account;
    }
    if (verdict.status === 'wrong') throw this.#failed();
    if (verdict.status === 'stale') counters.staleSignIns += 1;
    else counters.replays += 1;
    throw notAuthorizedFault(usernameToken === undefined ? this.#challenges(true) : []);
  }

  #failed() {
    this.#options.counters.failedSignIns += 1;
    this.#lockout.failed();
    this.#refuseWhileLocked();
    const left = this.#lockout.attemptsLeft;
    const countsDown = this.#options.countsDownAttempts && left !== undefined;
    const hint = countsDown ? `Invalid username or password! You still have ${left} attempt(s).` : '';
    return notAuthorizedFault(this.#challenges(false), hint);
  }

  #challenges(stale: boolean): readonly string[] {
    return this.#digest?.challenges(stale) ?? [];
  }
}
