interface ShellFailureOptions extends ErrorOptions {
  readonly status?: number;
  readonly line?: number;
}

/** Ends a script that is not interactive: an expansion or a special built-in went wrong. */
export class ShellFailure extends Error {
  override readonly name = 'ShellFailure';
  readonly status: number;
  readonly line: number | undefined;

  constructor(message: string, options: ShellFailureOptions = {}) {
    super(message, options);
    this.status = options.status ?? 2;
    this.line = options.line;
  }
}
