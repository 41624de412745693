/** What a camera asks of passwords. */
export interface PasswordRules {
  /** Characters. */
  readonly minLength: number;
  readonly uppercase: number;
  readonly number: number;
  readonly specialChars: number;
  /** A password may not hold the name of its user. */
  readonly blockUsername: boolean;
  readonly history: PasswordHistory;
}

interface PasswordHistory {
  readonly enabled: boolean;
  /** How many former passwords of a user are not taken again. */
  readonly length: number;
}

/** When a camera warns of failed sign-ins; it is a warning only, the lock is another matter. */
export interface AuthFailureWarning {
  readonly enabled: boolean;
  readonly periodSeconds: number;
  readonly maxFailures: number;
}
