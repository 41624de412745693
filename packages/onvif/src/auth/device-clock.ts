import { pause } from '../pause.ts';
import { type SystemDateAndTime, signingTimeMs } from '../services/device/date-and-time.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import type { SigningClock } from './sign-in-scheme.ts';

export interface ClockReading {
  readonly settings: SystemDateAndTime;
  /** Own time, milliseconds since 1970, at which the device said so. */
  readonly readAtMs: number;
}

interface DeviceClockOptions {
  readonly deviceId: string;
  /** Own time, milliseconds since 1970. */
  readonly now: () => number;
  /** Asks the device without a credential; absent when it does not answer that usably. */
  readonly read: (call: CallLimits) => Promise<ClockReading | undefined>;
}

/** Devices accept tokens that are some seconds off, the strictest 5 s. */
const toleranceMs = 2_000;
const noticeableMs = 5_000;
/** Longer than the one second that ONVIF times resolve. */
const frozenCheckMs = 2_200;

/** The time by which a device judges tokens: its own, as last read, carried on by the monotonic clock of this machine. */
export class DeviceClock implements SigningClock {
  readonly #options: DeviceClockOptions;
  #base: { readonly deviceMs: number; readonly monotonicMs: number } | undefined;

  constructor(options: DeviceClockOptions) {
    this.#options = options;
  }

  /** Takes over a reading that was just made. */
  learn({ settings, readAtMs }: ClockReading): void {
    const deviceMs = signingTimeMs(settings, readAtMs);
    this.#base = deviceMs === undefined ? undefined : { deviceMs, monotonicMs: performance.now() };
  }

  now(): number {
    if (this.#base === undefined) return this.#options.now();
    return this.#base.deviceMs + performance.now() - this.#base.monotonicMs;
  }

  offsetMs(): number {
    return this.now() - this.#options.now();
  }

  /** Reads the clock and takes the reading over. */
  async read(call: CallLimits): Promise<ClockReading | undefined> {
    const reading = await this.#options.read(call);
    if (reading !== undefined) this.learn(reading);
    return reading;
  }

  async hasMoved(call: CallLimits): Promise<boolean> {
    const expectedMs = this.now();
    const reading = await this.read(call);
    if (reading?.settings.utcMs === undefined) return false;
    if (Math.abs(this.now() - expectedMs) > toleranceMs) return true;
    return this.#isFrozen(reading, call);
  }

  /**
   * A device set to Manual may show the moment of the setting for ever, and judge tokens by a clock that runs: then our
   * own clock is the better guess.
   */
  async #isFrozen({ settings, readAtMs }: ClockReading, call: CallLimits): Promise<boolean> {
    const shown = settings.utcMs ?? readAtMs;
    if (settings.mode !== 'manual' || Math.abs(shown - readAtMs) <= noticeableMs) return false;
    if (performance.now() + frozenCheckMs > call.deadlineAt) return false;
    await pause(frozenCheckMs, { deviceId: this.#options.deviceId, signals: call.signals });
    const later = await this.read(call);
    if (later?.settings.utcMs !== shown) return false;
    this.#base = undefined;
    return true;
  }
}
