export { type AccessClass, accessClasses } from './access-classes.ts';
export { type AccountLevel, isBelow, readAccountLevel } from './account-level.ts';
export { type AuditQuestion, auditQuestions, levelForAudit } from './audit-questions.ts';
export type { Candidate, CandidateClock } from './discovery/candidate.ts';
export { compareCandidates, type FoundDevice, type SoughtDevice } from './discovery/compare-candidates.ts';
export { type DiscoverOptions, discoverSite } from './discovery/discover-site.ts';
export { onvifPorts } from './discovery/onvif-ports.ts';
export { subnetAddresses } from './discovery/subnet-addresses.ts';
export type { Exchange } from './exchange.ts';
export { accessClassOf, lowestLevel, type UserLevel } from './lowest-level.ts';
export { observeCamera } from './observe-camera.ts';
export { observeSettings } from './observe-settings.ts';
export { observedClock } from './observed-clock.ts';
export { onvifOffInstead } from './onvif-off.ts';
export {
  type CallOptions,
  OnvifSession,
  type OnvifSessionOptions,
  type OnvifTarget,
} from './onvif-session.ts';
export type { Operation } from './operation.ts';
export { type Firmware, parseFirmware } from './parse-firmware.ts';
export { proveCredential } from './prove-credential.ts';
export { type AuditAnswers, type AuditFacts, type AuditOptions, readAuditFacts } from './read-audit-facts.ts';
export { type DeviceCapabilities, readCapabilities } from './read-capabilities.ts';
export { readIdentity, readIdentityAndInterfaces } from './read-identity.ts';
export { askForRecord } from './record/ask-for-record.ts';
export { type Confidential, type Fixture, fixtureOf } from './record/fixture-of.ts';
export type { DeviceCertificate } from './services/certificate.ts';
export { getDeviceInformation } from './services/device/device-information.ts';
export { type FailedLoginWarning, getFailedLoginWarning } from './services/device/failed-login-warning.ts';
export { type DeviceRecording, getRecordings } from './services/recording/recordings.ts';
export type { LeftAlone } from './settings/adoptable.ts';
export { type SettingCoverage, settingCoverage } from './settings/adoptable-coverage.ts';
export { type ObservedAll, observeAllSettings, type Unread } from './settings/adoptable-observation.ts';
export { settingsFromObserved, settingsLeftAlone } from './settings/adoptable-settings.ts';
export { type AppliedSettings, applyCameraSettings } from './settings/apply-camera-settings.ts';
export {
  type CompareOptions,
  compareSettings,
  type SettingDifference,
  worthKnowing,
} from './settings/compare-settings.ts';
export { levelForSettings, type NeededLevel, needForSettings } from './settings/setting-operations.ts';
export type { ApplyOptions } from './settings/setting-part.ts';
export { SoapFault } from './soap/soap-fault.ts';
export type { TlsTrust } from './transport/tls-trust.ts';
export { trustOf } from './trust-of.ts';
