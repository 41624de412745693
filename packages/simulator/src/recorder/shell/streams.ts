/** Where a command writes. Text is a byte string. */
export type Sink = (text: string) => void;

/** What a command reads: chunks come in as they arrive. */
export class Source {
  #buffer: string;
  #ended: boolean;
  #wake: (() => void) | undefined;

  /** A source without text stays open until `end`. */
  constructor(text?: string) {
    this.#buffer = text ?? '';
    this.#ended = text !== undefined;
  }

  push(text: string): void {
    this.#buffer += text;
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** Whether a line can be read without waiting. */
  get hasLine(): boolean {
    return this.#buffer.includes('\n');
  }

  /** Everything up to the end. */
  async readAll(): Promise<string> {
    while (!this.#ended) await this.#more();
    return this.#take(this.#buffer.length);
  }

  /** The next line with its line end; the rest at the end; undefined after it. */
  async readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#buffer.indexOf('\n');
      if (end >= 0) return this.#take(end + 1);
      if (this.#ended) return this.#buffer === '' ? undefined : this.#take(this.#buffer.length);
      await this.#more();
    }
  }

  /** Puts text back in front of what is still to be read. */
  unread(text: string): void {
    this.#buffer = text + this.#buffer;
  }

  async #more(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    await promise;
    this.#wake = undefined;
  }

  #take(length: number): string {
    const text = this.#buffer.slice(0, length);
    this.#buffer = this.#buffer.slice(length);
    return text;
  }
}

/** What one descriptor stands for. */
export interface Stream {
  readonly source?: Source;
  readonly sink?: Sink;
}
