/** One managed setting: what is wanted and what the device shows. */
export interface SettingPair {
  /** `encoder.main.bitrateKbps` */
  readonly path: string;
  readonly wanted: unknown;
  /** Undefined when the device shows none. */
  readonly seen: unknown;
  /** Whether two values of this setting mean the same, under its tolerance. */
  readonly same: (a: unknown, b: unknown) => boolean;
  /** The device never shows it; only what was written before is known. */
  readonly isHidden?: true;
}

/** A setting whose values are the same when they are equal. */
export function exactPair(path: string, wanted: unknown, seen: unknown): SettingPair {
  return { path, wanted, seen, same: Object.is };
}
