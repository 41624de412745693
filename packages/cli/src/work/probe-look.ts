import type { CameraFacts, RecorderFacts } from './probe-result.ts';

/** What has been seen of a device so far: a look that fails half way leaves what it has seen. */
export class ProbeLook<Facts extends CameraFacts | RecorderFacts> {
  readonly #begin = performance.now();
  facts: Partial<Facts> | undefined;
  #latencyMs: number | undefined;

  get latencyMs(): number | undefined {
    return this.#latencyMs;
  }

  /** Counts for the first answer only. */
  answered(latencyMs = performance.now() - this.#begin): void {
    this.#latencyMs ??= Math.round(latencyMs * 10) / 10;
  }

  saw(facts: Partial<Facts>): void {
    this.facts = { ...this.facts, ...facts };
  }
}
