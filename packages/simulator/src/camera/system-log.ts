const maxLines = 100;

/** What a camera noted since it was started. */
export class SystemLog {
  readonly #lines: string[] = [];

  note(timeMs: number, what: string): void {
    this.#lines.push(`${new Date(timeMs).toISOString()} ${what}`);
    if (this.#lines.length > maxLines) this.#lines.shift();
  }

  /** Oldest first, a line each. */
  text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
}
