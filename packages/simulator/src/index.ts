export type { UserLevel, VirtualAccount } from './camera/auth/access.ts';
export type { LockoutPolicy } from './camera/auth/lockout.ts';
export type { VirtualCameraOptions } from './camera/camera-options.ts';
export type { EncoderValues, VirtualCameraSettings } from './camera/camera-settings.ts';
export type { CameraSnapshot } from './camera/camera-snapshot.ts';
export type { EncoderOptions } from './camera/encoder/encoder-options.ts';
export type { CameraFaults } from './camera/faults/camera-faults.ts';
export {
  type FaultName,
  faultFor,
  faultNames,
  faultProfiles,
  withFault,
} from './camera/faults/fault-profiles.ts';
export { firmwareImage } from './camera/firmware/firmware-image.ts';
export type { CameraAuth, CameraModel, VirtualIdentity } from './camera/models/camera-model.ts';
export { cameraModelFor, cameraModels } from './camera/models/camera-models.ts';
export { simulationCertificate } from './camera/tls/simulation-certificate.ts';
export { startVirtualCamera, type VirtualCamera, type VirtualCameraState } from './camera/virtual-camera.ts';
export { virtualCameraFor } from './camera/virtual-camera-for.ts';
export { startVirtualCameras, type VirtualCameras } from './camera/virtual-cameras.ts';
export { hostKeyFor, newSshKey, type SshKeyPair } from './derived-host-key.ts';
export type { VirtualImage } from './recorder/docker/image-store.ts';
export type { RecorderFaults } from './recorder/faults.ts';
export { publicHostKey } from './recorder/ssh/host-key.ts';
export type { RecorderCounters } from './recorder/ssh/ssh-service.ts';
export {
  startVirtualRecorder,
  type VirtualContainer,
  type VirtualRecorder,
  type VirtualRecorderOptions,
} from './recorder/virtual-recorder.ts';
export { virtualRecorderFor } from './recorder/virtual-recorder-for.ts';
