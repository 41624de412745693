/** One HTTP answer, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  /** Values of `WWW-Authenticate`, one per header line. */
  readonly challenges: readonly string[];
  readonly retryAfter: string | undefined;
  readonly body: string;
  /** From sending to the last byte of the answer. */
  readonly elapsedMs: number;
}
