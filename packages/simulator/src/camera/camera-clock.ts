import type { VirtualCameraSettings } from './camera-settings.ts';
import type { CameraFaults } from './faults/camera-faults.ts';
import type { SettingsStore } from './settings-store.ts';

/** The clocks of one camera: the one it lives by, and the one it shows. */
export class CameraClock {
  readonly #now: () => number;
  readonly #settings: SettingsStore;
  readonly #faults: CameraFaults;

  constructor(now: () => number, settings: SettingsStore, faults: CameraFaults) {
    this.#now = now;
    this.#settings = settings;
    this.#faults = faults;
  }

  /** Ours, in milliseconds. */
  now(): number {
    return this.#now();
  }

  /** What sign-ins are checked against. */
  lived(): number {
    return this.#now() + this.#offsetSeconds(this.#settings.current) * 1000;
  }

  /** What a reader of `settings` gets. */
  shown(settings: VirtualCameraSettings): number {
    if (this.#faults.frozenAtMs !== undefined) return this.#faults.frozenAtMs;
    const offsetSeconds = this.#faults.shownClockOffsetSeconds ?? this.#offsetSeconds(settings);
    return this.#now() + offsetSeconds * 1000;
  }

  #offsetSeconds({ clock }: VirtualCameraSettings): number {
    return this.#faults.clockOffsetSeconds ?? clock.offsetSeconds;
  }
}
