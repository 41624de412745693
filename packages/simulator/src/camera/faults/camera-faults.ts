import type { EncoderValues, VirtualCameraSettings } from '../camera-settings.ts';
import type { VirtualIdentity } from '../models/camera-model.ts';

/**
 * What is wrong with a camera. Every field may be set and taken back while the camera runs; absent means healthy.
 *
 * The faults on the way to and from the camera can be narrowed to some operations with `onlyFor`.
 */
export interface CameraFaults {
  /** Every connection is torn down at once. */
  offline?: boolean | undefined;
  /** Takes the request and never answers; nothing is done. */
  mute?: boolean | undefined;
  /** Waits before it does anything. */
  slowMs?: number | undefined;
  /** Sends its answer one byte at a time, with this pause after each. */
  dripMs?: number | undefined;
  /** Does what was asked, then resets the connection in the middle of the answer. */
  resetsMidReply?: boolean | undefined;
  /** Answers with an HTML error page of its web server; nothing is done. */
  htmlError?: boolean | undefined;
  /** Does what was asked and pads the answer with white space to about this many bytes. */
  oversizedBytes?: number | undefined;
  /** Names of operations the faults above are narrowed to. */
  onlyFor?: readonly string[] | undefined;

  /** The clock is off by this much and no NTP server gets it right. */
  clockOffsetSeconds?: number | undefined;
  /** The clock stands still at this moment, in milliseconds, while sign-ins are checked against a right one. */
  frozenAtMs?: number | undefined;
  /** The clock reads off by this much, while sign-ins are checked against another, right one. */
  shownClockOffsetSeconds?: number | undefined;
  /** Refuses every sign-in, as after too many wrong ones. */
  locked?: boolean | undefined;
  /** It came from the factory and nobody has given it a password yet: every operation is refused. */
  needsActivation?: boolean | undefined;
  /** The ONVIF port is closed; the web page on the other port answers. Looked at when it is plugged in. */
  onvifOff?: boolean | undefined;
  /** Names of setting operations, or all, that are answered with success and do nothing. */
  ignores?: readonly string[] | 'all' | undefined;
  /** Asked where to put firmware, it names no address. */
  emptyUploadUri?: boolean | undefined;
  /** Answers a discovery probe with itself and a neighbour in one datagram. */
  discoveryTwice?: boolean | undefined;
  /** Answers a discovery probe as if it were another one. */
  discoveryUnrelated?: boolean | undefined;
  /** Values it takes whatever is written. */
  adapts?: ForcedValues | undefined;
  /** A changed value shows only after it has been read this often by the same operation. */
  showsAfterReads?: number | undefined;
  /** Another device answers at this address. */
  identity?: Partial<VirtualIdentity> | undefined;
}

export interface ForcedValues {
  readonly hostname?: string;
  readonly discovery?: VirtualCameraSettings['discovery'];
  readonly clock?: Partial<VirtualCameraSettings['clock']>;
  readonly ntp?: Partial<VirtualCameraSettings['ntp']>;
  /** Both encoders. */
  readonly encoder?: Partial<EncoderValues>;
}

/** Whether the faults on the way apply to `operation`. */
export function concerns({ onlyFor }: CameraFaults, operation: string): boolean {
  return onlyFor === undefined || onlyFor.includes(operation);
}

/** Whether the setting operation of that name does nothing. */
export function ignores({ ignores: names = [] }: CameraFaults, operation: string): boolean {
  return names === 'all' || names.includes(operation);
}
