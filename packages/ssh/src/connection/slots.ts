/** Lets a fixed number of holders in at a time, the others in the order they came. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves with the function that gives the slot back; rejects with the reason of `stop`. */
  async take(stop: AbortSignal): Promise<() => void> {
    stop.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return this.#release();
    }
    const { promise, resolve, reject } = Promise.withResolvers<() => void>();
    const enter = () => resolve(this.#release());
    this.#waiting.push(enter);
    stop.addEventListener('abort', () => {
      const place = this.#waiting.indexOf(enter);
      if (place >= 0) this.#waiting.splice(place, 1);
      reject(stop.reason);
    });
    return promise;
  }

  #release(): () => void {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }
}
