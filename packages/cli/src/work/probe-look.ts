import type { CameraFacts, RecorderFacts } from './probe-result.ts';

/** What has been seen of a device so far: a look that fails half way leaves what it has seen. */
export class ProbeLook<Facts extends CameraFacts | RecorderFacts> {
  facts: Partial<Facts> | undefined;
  #sinceMs = performance.now();
  #spentMs = 0;
  #latencyMs: number | undefined;

  get latencyMs(): number | undefined {
    return this.#latencyMs;
  }

  /** From now on it is the device that takes the time. */
  turnsToDevice(): void {
    this.#sinceMs = performance.now();
  }

  /** Until it turns to the device again, it waits for something else. */
  turnsAway(): void {
    this.#spentMs += performance.now() - this.#sinceMs;
  }

  /** Counts for the first answer only. */
  answered(latencyMs = this.#spentMs + performance.now() - this.#sinceMs): void {
    this.#latencyMs ??= Math.round(latencyMs * 10) / 10;
  }

  saw(facts: Partial<Facts>): void {
    this.facts = { ...this.facts, ...facts };
  }
}
