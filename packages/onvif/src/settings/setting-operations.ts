import type { CameraSettings } from '@wardctl/fleet';
import { accessClasses } from '../access-classes.ts';
import { lowestLevel, type UserLevel } from '../lowest-level.ts';
import type { Operation } from '../operation.ts';

type OperationKey = Pick<Operation<unknown>, 'service' | 'name'>;

interface SettingOperations {
  readonly read: readonly OperationKey[];
  readonly write: readonly OperationKey[];
}

/** What is asked of a device, and sent to it, for each setting that can be managed. */
export const settingOperations = {
  clock: {
    read: device('GetSystemDateAndTime', 'GetNTP'),
    write: device('SetNTP', 'SetSystemDateAndTime'),
  },
  hostname: { read: device('GetHostname'), write: device('SetHostname') },
  scopes: { read: device('GetScopes'), write: device('AddScopes', 'RemoveScopes') },
  discovery: { read: device('GetDiscoveryMode'), write: device('SetDiscoveryMode') },
  accounts: { read: device('GetUsers'), write: device('CreateUsers', 'SetUser') },
  otherAccounts: { read: device('GetUsers'), write: device('DeleteUsers') },
  passwordPolicy: {
    read: device('GetPasswordComplexityConfiguration', 'GetPasswordHistoryConfiguration'),
    write: device(
      'GetPasswordComplexityOptions',
      'SetPasswordComplexityConfiguration',
      'SetPasswordHistoryConfiguration',
    ),
  },
  failedLogins: {
    read: device('GetAuthFailureWarningConfiguration'),
    write: device('GetAuthFailureWarningOptions', 'SetAuthFailureWarningConfiguration'),
  },
  tls: {
    read: of('security', 'GetEnabledTLSVersions', 'GetServiceCapabilities'),
    write: of('security', 'SetEnabledTLSVersions'),
  },
  recording: {
    read: of('recording', 'GetRecordings', 'GetRecordingJobs'),
    write: of('recording', 'SetRecordingConfiguration', 'SetRecordingJobMode'),
  },
  network: {
    read: device(
      'GetNetworkProtocols',
      'GetZeroConfiguration',
      'GetDynamicDNS',
      'GetDNS',
      'GetNetworkDefaultGateway',
      'GetIPAddressFilter',
      'GetNetworkInterfaces',
    ),
    write: device(
      'SetNetworkProtocols',
      'SetZeroConfiguration',
      'SetDynamicDNS',
      'SetDNS',
      'SetNetworkDefaultGateway',
      'SetIPAddressFilter',
      'SetNetworkInterfaces',
    ),
  },
  encoder: {
    read: media('GetProfiles', 'GetVideoEncoderConfigurations'),
    write: media('GetVideoEncoderConfigurationOptions', 'SetVideoEncoderConfiguration'),
  },
  multicast: {
    read: media('GetProfiles', 'GetVideoEncoderConfigurations'),
    write: media('SetVideoEncoderConfiguration'),
  },
  audio: {
    read: media('GetProfiles'),
    write: media('RemoveConfiguration', 'RemoveAudioEncoderConfiguration', 'RemoveAudioSourceConfiguration'),
  },
  osd: {
    read: media('GetProfiles', 'GetOSDs'),
    write: media('GetOSDOptions', 'CreateOSD', 'SetOSD', 'DeleteOSD'),
  },
  masks: {
    read: media('GetProfiles', 'GetMasks'),
    write: media('GetMaskOptions', 'CreateMask', 'SetMask', 'DeleteMask'),
  },
  imaging: {
    read: [...media('GetProfiles'), { service: 'imaging', name: 'GetImagingSettings' }],
    write: [
      { service: 'imaging', name: 'GetOptions' },
      { service: 'imaging', name: 'SetImagingSettings' },
    ],
  },
} as const satisfies Record<keyof CameraSettings, SettingOperations>;

/** The lowest level of an account that may look at these settings, or also write them, under the default access policy. */
export function levelForSettings(managed: CameraSettings, purpose: 'look' | 'apply'): UserLevel {
  return lowestLevel(
    managedOperations(managed).flatMap(({ read, write }) =>
      purpose === 'look' ? read : [...read, ...write],
    ),
  );
}

/** What a run needs of the account it signs in with. */
export interface NeededLevel {
  readonly level: UserLevel;
  /** What it may come to send that no lower level may. */
  readonly operations: readonly string[];
}

/** The lowest level for looking at some settings and writing others, and what asks for it. */
export function needForSettings({
  read,
  write,
}: Readonly<Record<'read' | 'write', CameraSettings>>): NeededLevel {
  const operations = [
    ...managedOperations(read).flatMap((one) => one.read),
    ...managedOperations(write).flatMap((one) => one.write),
  ];
  const level = lowestLevel(operations);
  const asking = operations.filter((operation) => level !== 'user' && lowestLevel([operation]) === level);
  return { level, operations: [...new Set(asking.map(({ name }) => name))] };
}

function managedOperations(managed: CameraSettings): readonly SettingOperations[] {
  const names = Object.keys(managed) as (keyof CameraSettings)[];
  return names.filter((name) => managed[name] !== undefined).map((name) => settingOperations[name]);
}

function device(...names: OperationKey['name'][]): OperationKey[] {
  return of('device', ...names);
}

function of(service: OperationKey['service'], ...names: OperationKey['name'][]): OperationKey[] {
  return names.map((name) => ({ service, name }));
}

/** On whichever media service has it; both give it the same class. */
function media(...names: OperationKey['name'][]): OperationKey[] {
  return names.map((name) => ({ service: name in accessClasses.media2 ? 'media2' : 'media1', name }));
}
