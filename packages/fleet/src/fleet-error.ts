import type { FleetErrorCode } from './error-codes.ts';
import type { FailureFacts } from './failure-facts.ts';

interface FleetErrorOptions extends ErrorOptions {
  /** What the operator can do next, one sentence. */
  readonly hint?: string;
  readonly facts?: FailureFacts | undefined;
}

/** An expected failure. Anything thrown that is not a FleetError is a bug. */
export class FleetError extends Error {
  override readonly name = 'FleetError';
  readonly code: FleetErrorCode;
  readonly hint: string | undefined;
  readonly facts: FailureFacts;

  constructor(code: FleetErrorCode, message: string, options: FleetErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.hint = options.hint;
    this.facts = options.facts ?? {};
  }

  /** Plain data for `--json` and events; no facts, no stack and no cause, which may name files of this machine. */
  toJSON(): { code: FleetErrorCode; message: string; hint?: string } {
    const { code, message, hint } = this;
    return hint === undefined ? { code, message } : { code, message, hint };
  }
}
