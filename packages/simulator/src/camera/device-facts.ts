import type { UserLevel } from './auth/access.ts';
import type { CameraModel, PerStream, VirtualIdentity } from './models/camera-model.ts';

/** What does not change by setting it: the device itself. */
export interface DeviceFacts {
  readonly model: CameraModel;
  readonly identity: VirtualIdentity;
  readonly users: readonly { readonly username: string; readonly level: UserLevel }[];
  /** The address the camera believes to have. */
  readonly ownAddress: string;
  readonly streamUris: PerStream<string>;
}
