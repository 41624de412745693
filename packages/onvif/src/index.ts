export { observeCamera } from './observe-camera.ts';
export {
  type CallOptions,
  OnvifSession,
  type OnvifSessionOptions,
  type OnvifTarget,
} from './onvif-session.ts';
export type { Operation } from './operation.ts';
export { readIdentity } from './read-identity.ts';
export { getDeviceInformation } from './services/device/device-information.ts';
export { type AppliedSettings, applyCameraSettings } from './settings/apply-camera-settings.ts';
export type { ApplyOptions } from './settings/apply-part.ts';
export { type CompareOptions, compareSettings, type SettingDifference } from './settings/compare-settings.ts';
export type { ObservedSettings } from './settings/setting-pair.ts';
export { SoapFault } from './soap/soap-fault.ts';
export type { TlsTrust } from './transport/tls-trust.ts';
