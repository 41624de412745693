import { randomBytes } from 'node:crypto';

interface IssuedNonce {
  readonly issuedAtMs: number;
  lastCount: number;
}

const maxNonces = 256;

/** The Digest nonces a camera has handed out, and how far each is used up. */
export class NonceLedger {
  readonly #issued = new Map<string, IssuedNonce>();
  readonly #lifetimeMs: number;
  readonly #now: () => number;

  constructor(lifetimeMs: number, now: () => number) {
    this.#lifetimeMs = lifetimeMs;
    this.#now = now;
  }

  issue(): string {
    const nonce = randomBytes(16).toString('hex');
    this.#issued.set(nonce, { issuedAtMs: this.#now(), lastCount: 0 });
    const [oldest] = this.#issued.keys();
    if (this.#issued.size > maxNonces && oldest !== undefined) this.#issued.delete(oldest);
    return nonce;
  }

  isFresh(nonce: string): boolean {
    const issued = this.#issued.get(nonce);
    return issued !== undefined && this.#now() - issued.issuedAtMs <= this.#lifetimeMs;
  }

  /** Notes the use of a fresh nonce; false when a count this high was seen before. */
  use(nonce: string, count: number): boolean {
    const issued = this.#issued.get(nonce);
    if (issued === undefined || count <= issued.lastCount) return false;
    issued.lastCount = count;
    return true;
  }
}
