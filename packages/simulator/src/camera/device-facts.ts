import type { PerStream } from './camera-settings.ts';
import type { CameraModel, VirtualIdentity } from './models/camera-model.ts';

/** What does not change by setting it: the device itself. */
export interface DeviceFacts {
  readonly model: CameraModel;
  readonly identity: VirtualIdentity;
  /** The address the camera believes to have. */
  readonly ownAddress: string;
  readonly streamUris: PerStream<string>;
}
