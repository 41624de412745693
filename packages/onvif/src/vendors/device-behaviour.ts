/** A setting, or the start of the paths of several, and why it cannot be had. */
export interface UnwilledSetting {
  readonly setting: string;
  readonly reason: string;
}

export interface RefusedOperation {
  readonly operation: string;
  /** Of the fault; any unless given. */
  readonly subcode?: string;
  readonly reason: string;
}

interface FaultMeaning {
  readonly operation: string;
  readonly subcode: string;
  readonly hint: string;
}

/** How one device differs from the standard, whoever made it. */
export interface DeviceBehaviour {
  readonly notWritable: readonly UnwilledSetting[];
  readonly withoutEffect: readonly UnwilledSetting[];
  readonly refusedOperations: readonly RefusedOperation[];
  readonly faultMeanings: readonly FaultMeaning[];
  /** Why rates set on Media1 have no effect; absent where they have. */
  readonly media1RatesIgnored?: string;
  /** Why Media1 is not believed about encoders; absent where it is. */
  readonly media1EncoderMadeUp?: string;
  readonly media2: 'as-listed' | 'broken';
  /** Goes in place of 0.0.0.0 in an encoder that is written. */
  readonly multicastAddress?: string;
  /** How long the address of the client is blocked after failed sign-ins. */
  readonly lockoutMinutes?: number;
  /** With so many connections the device answers as to a wrong password. */
  readonly connectionLimit?: number;
  readonly signInHints: readonly string[];
  readonly offHints: readonly string[];
  /** TCP ports on which the vendor puts ONVIF; empty for the port of the web page. */
  readonly ports: readonly number[];
}

/** As ONVIF has it. */
export const standardBehaviour: DeviceBehaviour = {
  notWritable: [],
  withoutEffect: [],
  refusedOperations: [],
  faultMeanings: [],
  media2: 'as-listed',
  signInHints: [],
  offHints: [],
  ports: [],
};

/** Why a setting cannot be had; absent when nothing is known against it. */
export function reasonAgainst(settings: readonly UnwilledSetting[], path: string): string | undefined {
  return settings.find(({ setting }) => path === setting || path.startsWith(`${setting}.`))?.reason;
}
