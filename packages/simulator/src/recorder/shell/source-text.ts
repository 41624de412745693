/** The input is wrong whatever follows. `line` counts from 1. */
export class ShellSyntaxError extends Error {
  override readonly name = 'ShellSyntaxError';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** The input ends in the middle of a command: more of it may make it whole. */
export class IncompleteInput extends ShellSyntaxError {}

/** Script text with a reading position. */
export class SourceText {
  readonly text: string;
  at: number;
  #countedTo = 0;
  #line: number;

  constructor(text: string, options: { readonly at?: number; readonly firstLine?: number } = {}) {
    this.text = text;
    this.at = options.at ?? 0;
    this.#countedTo = this.at;
    this.#line = options.firstLine ?? 1;
  }

  get line(): number {
    for (; this.#countedTo < this.at; this.#countedTo++)
      if (this.text[this.#countedTo] === '\n') this.#line++;
    return this.#line;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  peek(ahead = 0): string {
    return this.text[this.at + ahead] ?? '';
  }

  next(): string {
    return this.text[this.at++] ?? '';
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Takes what a sticky expression matches here. */
  take(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    const match = expression.exec(this.text)?.[0];
    if (match !== undefined) this.at += match.length;
    return match;
  }

  /** What a sticky expression matches here, without taking it. */
  look(expression: RegExp): string | undefined {
    expression.lastIndex = this.at;
    return expression.exec(this.text)?.[0];
  }

  /** Blanks, line continuations and comments; never a line end. */
  skipBlanks(): void {
    this.take(/(?:[ \t]|\\\n)*(?:#[^\n]*)?/y);
  }

  incomplete(expecting: string): IncompleteInput {
    return new IncompleteInput(`Syntax error: ${expecting}`, this.line);
  }

  unexpected(token: string): ShellSyntaxError {
    const shown = token === '\n' ? 'newline' : `"${token}"`;
    return new ShellSyntaxError(`Syntax error: ${shown} unexpected`, this.line);
  }
}
