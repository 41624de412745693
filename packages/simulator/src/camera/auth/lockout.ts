export interface LockoutPolicy {
  /** Failed sign-ins in a row. */
  readonly afterFailures: number;
  readonly forMs: number;
}

/** Counts failed sign-ins in a row and refuses everybody for a while after too many. */
export class Lockout {
  readonly #policy: LockoutPolicy | undefined;
  readonly #now: () => number;
  #failures = 0;
  #lockedUntilMs = 0;

  constructor(policy: LockoutPolicy | undefined, now: () => number) {
    this.#policy = policy;
    this.#now = now;
  }

  /** 0 when not locked. */
  get remainingMs(): number {
    return Math.max(0, this.#lockedUntilMs - this.#now());
  }

  /** Wrong tries that are left, or `undefined` when nobody counts. */
  get attemptsLeft(): number | undefined {
    return this.#policy && Math.max(0, this.#policy.afterFailures - this.#failures);
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#policy === undefined || this.#failures < this.#policy.afterFailures) return;
    this.#lockedUntilMs = this.#now() + this.#policy.forMs;
    this.#failures = 0;
  }
}
