import { clearLine, cursorTo } from 'node:readline';

/** One line at the bottom of a terminal that is written over; nothing at all where stderr is no terminal. */
export class StatusLine {
  readonly isLive = process.stderr.isTTY === true;
  #isShown = false;

  show(text: string): void {
    if (!this.isLive) return;
    this.clear();
    process.stderr.write(text.slice(0, (process.stderr.columns ?? 80) - 1));
    this.#isShown = true;
  }

  clear(): void {
    if (!this.#isShown) return;
    cursorTo(process.stderr, 0);
    clearLine(process.stderr, 0);
    this.#isShown = false;
  }
}
