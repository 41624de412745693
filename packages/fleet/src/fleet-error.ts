import type { FleetErrorCode } from './error-codes.ts';

interface FleetErrorOptions extends ErrorOptions {
  /** What the operator can do next, one sentence. */
  readonly hint?: string;
}

/** An expected failure. Anything thrown that is not a FleetError is a bug. */
export class FleetError extends Error {
  override readonly name = 'FleetError';
  readonly code: FleetErrorCode;
  readonly hint: string | undefined;

  constructor(code: FleetErrorCode, message: string, options: FleetErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.hint = options.hint;
  }

  /** Plain data for `--json` and events; no stack and no cause, which may name files of this machine. */
  toJSON(): { code: FleetErrorCode; message: string; hint?: string } {
    const { code, message, hint } = this;
    return hint === undefined ? { code, message } : { code, message, hint };
  }
}
