import { randomBytes } from 'node:crypto';
import type { VirtualAccount } from './access.ts';
import { type DigestParameters, parseDigestHeader } from './digest-header.ts';
import { type DigestAlgorithm, digestResponse } from './digest-response.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import { NonceLedger } from './nonce-ledger.ts';
import type { Verdict } from './verdict.ts';

interface DigestGuardOptions {
  readonly realm: string;
  readonly algorithms: readonly DigestAlgorithm[];
  /** Those of the moment. */
  readonly accounts: () => readonly VirtualAccount[];
  readonly nonceLifetimeMs: number;
  readonly now: () => number;
}

interface DigestRequest {
  readonly header: string;
  readonly method: string;
  /** Path and query of the request line. */
  readonly uri: string;
}

/** HTTP Digest as a server does it, `qop=auth` only. @see RFC 7616 */
export class DigestGuard {
  readonly #options: DigestGuardOptions;
  readonly #nonces: NonceLedger;
  readonly #opaque = randomBytes(8).toString('hex');

  constructor(options: DigestGuardOptions) {
    this.#options = options;
    this.#nonces = new NonceLedger(options.nonceLifetimeMs, options.now);
  }

  /** One `WWW-Authenticate` value per algorithm. MD5 goes unnamed, as cameras send it. */
  challenges(stale: boolean): readonly string[] {
    const { realm, algorithms } = this.#options;
    return algorithms.map((algorithm) => {
      const named = algorithm === 'MD5' ? '' : `, algorithm=${algorithm}`;
      const nonce = this.#nonces.issue();
      return `Digest realm="${realm}", qop="auth", nonce="${nonce}", opaque="${this.#opaque}"${named}, stale=${stale}`;
    });
  }

  check(request: DigestRequest): Verdict {
    const parameters = parseDigestHeader(request.header);
    if (parameters === undefined || !this.#fitsChallenge(parameters, request)) return { status: 'wrong' };
    const account = this.#accountOf(parameters, request);
    if (account === undefined) return { status: 'wrong' };
    const nonce = parameters.get('nonce') ?? '';
    if (!this.#nonces.isFresh(nonce)) return { status: 'stale' };
    const count = Number.parseInt(parameters.get('nc') ?? '', 16);
    return this.#nonces.use(nonce, count) ? { status: 'accepted', account } : { status: 'replay' };
  }

  #fitsChallenge(parameters: DigestParameters, { uri }: DigestRequest): boolean {
    return (
      parameters.get('realm') === this.#options.realm &&
      parameters.get('opaque') === this.#opaque &&
      parameters.get('qop') === 'auth' &&
      parameters.get('uri') === uri &&
      /^[0-9a-f]{8}$/i.test(parameters.get('nc') ?? '') &&
      (parameters.get('cnonce') ?? '') !== ''
    );
  }

  #accountOf(parameters: DigestParameters, { method, uri }: DigestRequest): VirtualAccount | undefined {
    const algorithm = this.#algorithmOf(parameters);
    const username = parameters.get('username') ?? '';
    const account = this.#options.accounts().find((candidate) => candidate.username === username);
    if (algorithm === undefined || account === undefined) return undefined;
    const expected = digestResponse({
      algorithm,
      username,
      realm: this.#options.realm,
      password: account.password.reveal(),
      method,
      uri,
      nonce: parameters.get('nonce') ?? '',
      nc: parameters.get('nc') ?? '',
      cnonce: parameters.get('cnonce') ?? '',
    });
    return equalInConstantTime(expected, parameters.get('response') ?? '') ? account : undefined;
  }

  #algorithmOf(parameters: DigestParameters): DigestAlgorithm | undefined {
    const named = parameters.get('algorithm')?.toUpperCase() ?? 'MD5';
    return this.#options.algorithms.find((algorithm) => algorithm === named);
  }
}
