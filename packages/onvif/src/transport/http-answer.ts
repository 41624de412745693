/** One HTTP answer, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  /** Values of `WWW-Authenticate`, one per header line. */
  readonly challenges: readonly string[];
  readonly retryAfter: string | undefined;
  /** The connection can take another request. */
  readonly keepsConnection: boolean;
  /** After how many idle milliseconds the device says that it closes the connection. */
  readonly idleLimitMs: number | undefined;
  readonly body: string;
  /** From sending to the last byte of the answer. */
  readonly elapsedMs: number;
}
