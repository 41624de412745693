/** What ends one call, however many requests it takes. */
export interface CallLimits {
  readonly signals: readonly AbortSignal[];
  /** In the time of `performance.now()`. */
  readonly deadlineAt: number;
}
