/** A refusal of the engine; its text is the `message` of the body. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly status: number;

  constructor(status: number, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.status = status;
  }
}

/** 400 for a body or a parameter that cannot be parsed. */
export function badRequest(what: string, cause: unknown): EngineError {
  return new EngineError(400, `${what}: ${(cause as Error).message}`, { cause });
}
