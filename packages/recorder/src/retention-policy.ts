import type { CameraId, RecorderId, RecorderKindName } from '@wardctl/fleet';

/** What the keeper on a recorder deletes and what it must not touch: plain and stable, without any secret. */
export interface RetentionPolicy {
  readonly recorder: RecorderId;
  readonly kind: RecorderKindName;
  /** Absolute folder on the host; the keeper never leaves it. */
  readonly storagePath: string;
  readonly segmentSeconds: number;
  /** By id. */
  readonly cameras: readonly CameraRetention[];
  /** By camera, then id. */
  readonly holds: readonly FootageHold[];
  /** Changes when the same policy would be rendered differently. */
  readonly templateDigest: string;
}

/** A segment goes once all of it is older than `keepSeconds`, or its first frame older than `ceilingSeconds`. */
export interface CameraRetention {
  readonly id: CameraId;
  readonly keepSeconds: number;
  readonly ceilingSeconds: number;
}

/** Footage that stays whatever its age. All times in seconds since 1970. */
export interface FootageHold {
  readonly id: string;
  readonly camera: CameraId;
  readonly from: number;
  readonly to: number;
  /** The hold is in force until here. */
  readonly until: number;
}
