import type { FleetErrorCode, ObservedCamera } from '@wardctl/fleet';

/** `unauthorized` and `identity-mismatch` need a person; `pending` may be over by itself. */
export type ProbeState = 'ok' | 'pending' | 'unauthorized' | 'identity-mismatch' | 'failed';

interface ProbedDevice {
  readonly id: string;
  readonly ward: string;
  readonly state: ProbeState;
  readonly error?: { readonly code: FleetErrorCode; readonly message: string; readonly hint?: string };
}

/** A setting that the device shows otherwise than the inventory wants it. */
export interface ProbedDifference {
  readonly path: string;
  readonly wanted: unknown;
  /** Null when the device shows none. */
  readonly found: unknown;
}

export interface CameraFacts {
  readonly manufacturer: string;
  readonly model: string;
  readonly firmware: string;
  readonly serial: string;
  readonly macs: readonly string[];
  /** Device time minus ours; null when it gives none. */
  readonly clockOffsetSeconds: number | null;
  readonly media: 'media1' | 'media2';
  readonly encoder: ObservedCamera['encoder'];
  /** Empty for cameras that are only observed. */
  readonly differences: readonly ProbedDifference[];
}

export interface RecorderFacts {
  readonly os: string | null;
  readonly architecture: string | null;
  readonly docker: string;
  readonly clockOffsetSeconds: number | null;
  readonly disk: { readonly totalBytes: number; readonly freeBytes: number } | null;
}

export interface ProbedCamera extends ProbedDevice {
  readonly kind: 'camera';
  readonly camera?: CameraFacts;
}

export interface ProbedRecorder extends ProbedDevice {
  readonly kind: 'recorder';
  readonly recorder?: RecorderFacts;
}

export interface ProbeResult {
  readonly startedAt: string;
  readonly elapsedMs: number;
  readonly summary: Readonly<Record<ProbeState, number>>;
  readonly devices: readonly (ProbedCamera | ProbedRecorder)[];
}

/** What an error of a probe means for the device. */
export function stateOfError(code: FleetErrorCode, isPending: boolean): ProbeState {
  if (isPending) return 'pending';
  return stateOf[code] ?? 'failed';
}

const stateOf: Partial<Record<FleetErrorCode, ProbeState>> = {
  'device/unauthorized': 'unauthorized',
  'device/locked': 'unauthorized',
  'ssh/unauthorized': 'unauthorized',
  'device/identity-mismatch': 'identity-mismatch',
  'ssh/host-key-mismatch': 'identity-mismatch',
};
