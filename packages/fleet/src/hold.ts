import type { CameraId } from './ids.ts';

/** Footage that must not be lost: the only way past a retention ceiling. */
export interface Hold {
  readonly id: string;
  readonly camera: CameraId;
  /** ISO 8601 with offset; footage from `from` to `to` is kept. */
  readonly from: string;
  readonly to: string;
  /** Case or document number of the request. */
  readonly reference: string;
  /** ISO 8601 date after which the hold ends. */
  readonly expires: string;
}
