import type { VirtualCameraSettings } from './camera-settings.ts';
import type { CameraFaults } from './faults/camera-faults.ts';
import { withForcedValues } from './faults/forced-values.ts';

interface LateChange {
  /** What is shown until then. */
  readonly before: VirtualCameraSettings;
  readonly readsNeeded: number;
  readonly reads: Map<string, number>;
}

/** The settings of one camera, and what its faults make of writing and reading them. */
export class SettingsStore {
  #current: VirtualCameraSettings;
  #late: LateChange | undefined;
  readonly #faults: CameraFaults;

  constructor(initial: VirtualCameraSettings, faults: CameraFaults) {
    this.#current = initial;
    this.#faults = faults;
  }

  /** What is in force, whatever the camera shows. */
  get current(): VirtualCameraSettings {
    return this.#current;
  }

  /** What the reading operation of that name shows; counts as one read. */
  shownTo(operation: string): VirtualCameraSettings {
    const late = this.#late;
    if (late === undefined) return this.#current;
    const reads = late.reads.get(operation) ?? 0;
    if (reads >= late.readsNeeded) return this.#current;
    late.reads.set(operation, reads + 1);
    return late.before;
  }

  /** Takes what is written, or what the faults make of it. */
  write(wanted: VirtualCameraSettings): void {
    const { adapts, showsAfterReads = 0 } = this.#faults;
    this.#late = undefined;
    if (showsAfterReads > 0) {
      this.#late = { before: this.#current, readsNeeded: showsAfterReads, reads: new Map() };
    }
    this.#current = withForcedValues(wanted, adapts);
  }

  /** Puts settings in force from outside, past every fault. */
  replace(settings: VirtualCameraSettings): void {
    this.#late = undefined;
    this.#current = settings;
  }
}
