import type { FailureFacts, FleetErrorCode, IdentityVerdict, ObservedCamera } from '@wardctl/fleet';
import type { DeviceCapabilities, Firmware, UserLevel } from '@wardctl/onvif';
import type { ProbeState } from './probe-state.ts';

/** How far a probe looks: each depth shows all that the one before it shows. */
export const probeDepths = ['reach', 'identity', 'settings'] as const;

export type ProbeDepth = (typeof probeDepths)[number];

interface ProbedDevice {
  readonly id: string;
  readonly ward: string;
  readonly site: string;
  readonly state: ProbeState;
  readonly depth: ProbeDepth;
  /** `host:port` that was asked; null when there is none. */
  readonly endpoint: string | null;
  /** ISO 8601, UTC: when the look ended. */
  readonly lookedAt: string;
  /** Milliseconds to the first answer, connecting included; null when none came. */
  readonly latencyMs: number | null;
  readonly error?: { readonly code: FleetErrorCode; readonly message: string; readonly hint?: string };
  /** What is known of the error besides words. */
  readonly why?: FailureFacts;
  /** Not asked now. */
  readonly cached?: { readonly ageSeconds: number };
}

/** A setting that the device shows otherwise than the inventory wants it. */
export interface ProbedDifference {
  readonly path: string;
  readonly wanted: unknown;
  /** Null when the device shows none. */
  readonly found: unknown;
}

/** What was seen of a camera, as far as the look went. */
export interface CameraFacts {
  /** Device time minus ours; null when it gives none. */
  readonly clockOffsetSeconds: number | null;
  /** It does not even tell the time to somebody who does not sign in. */
  readonly signInRequired?: true;
  readonly manufacturer?: string;
  readonly model?: string;
  readonly hardwareId?: string;
  readonly firmware?: Firmware;
  readonly serial?: string;
  readonly macs?: readonly string[];
  readonly capabilities?: DeviceCapabilities;
  readonly account?: {
    /** The lowest level that may apply what the inventory manages. */
    readonly needed: UserLevel;
    /** In the words of the device; null when it does not tell, or was not asked. */
    readonly level: string | null;
  };
  readonly media?: ObservedCamera['media'];
  readonly encoder?: ObservedCamera['encoder'];
  /** Empty for cameras that are only observed. */
  readonly differences?: readonly ProbedDifference[];
}

/** What was seen of a recorder, as far as the look went. */
export interface RecorderFacts {
  readonly banner?: string;
  /** `SHA256:…`, of the host key that it showed and that is pinned. */
  readonly fingerprint?: string;
  readonly os?: string | null;
  readonly architecture?: string | null;
  readonly docker?: string;
  readonly clockOffsetSeconds?: number | null;
  readonly disk?: { readonly totalBytes: number; readonly freeBytes: number } | null;
}

export interface ProbedCamera extends ProbedDevice {
  readonly kind: 'camera';
  /** Who answers for it, over the whole run. */
  readonly identity?: IdentityVerdict;
  readonly camera?: CameraFacts;
}

export interface ProbedRecorder extends ProbedDevice {
  readonly kind: 'recorder';
  readonly recorder?: RecorderFacts;
}

export type Probed = ProbedCamera | ProbedRecorder;

export interface ProbeResult {
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly depth: ProbeDepth;
  readonly summary: Readonly<Record<ProbeState, number>>;
  /** How many of the devices were taken from the cache. */
  readonly cached: number;
  readonly devices: readonly Probed[];
}
