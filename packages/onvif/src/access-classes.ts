/**
 * Access class of an operation: what the device's policy asks of whoever calls it.
 *
 * @see ONVIF Core "Access classes for service requests"
 */
export type AccessClass =
  | 'PRE_AUTH'
  | 'READ_SYSTEM'
  | 'READ_SYSTEM_SENSITIVE'
  | 'READ_SYSTEM_SECRET'
  | 'WRITE_SYSTEM'
  | 'UNRECOVERABLE'
  | 'READ_MEDIA'
  | 'ACTUATE';

/** Every operation we use, by service, with the class its specification gives it. */
export const accessClasses = {
  device: {
    GetServices: 'PRE_AUTH',
    GetCapabilities: 'PRE_AUTH',
    GetServiceCapabilities: 'PRE_AUTH',
    GetSystemDateAndTime: 'PRE_AUTH',
    GetHostname: 'PRE_AUTH',
    GetDeviceInformation: 'READ_SYSTEM',
    GetDiscoveryMode: 'READ_SYSTEM',
    GetNetworkInterfaces: 'READ_SYSTEM',
    GetNTP: 'READ_SYSTEM',
    GetScopes: 'READ_SYSTEM',
    GetDNS: 'READ_SYSTEM',
    GetNetworkDefaultGateway: 'READ_SYSTEM',
    GetNetworkProtocols: 'READ_SYSTEM',
    GetZeroConfiguration: 'READ_SYSTEM',
    GetDynamicDNS: 'READ_SYSTEM',
    GetPasswordComplexityOptions: 'READ_SYSTEM',
    GetPasswordComplexityConfiguration: 'READ_SYSTEM',
    GetPasswordHistoryConfiguration: 'READ_SYSTEM',
    GetAuthFailureWarningOptions: 'READ_SYSTEM',
    GetAuthFailureWarningConfiguration: 'READ_SYSTEM',
    GetIPAddressFilter: 'READ_SYSTEM',
    GetSystemUris: 'READ_SYSTEM',
    GetCertificatesStatus: 'READ_SYSTEM',
    GetStorageConfigurations: 'READ_MEDIA',
    GetCertificates: 'READ_SYSTEM_SECRET',
    GetAccessPolicy: 'READ_SYSTEM_SECRET',
    GetSystemLog: 'READ_SYSTEM_SECRET',
    GetUsers: 'READ_SYSTEM_SECRET',
    SetSystemDateAndTime: 'WRITE_SYSTEM',
    SetHostname: 'WRITE_SYSTEM',
    SetDiscoveryMode: 'WRITE_SYSTEM',
    SetNTP: 'WRITE_SYSTEM',
    AddScopes: 'WRITE_SYSTEM',
    RemoveScopes: 'WRITE_SYSTEM',
    SetDNS: 'WRITE_SYSTEM',
    SetNetworkDefaultGateway: 'WRITE_SYSTEM',
    SetNetworkProtocols: 'WRITE_SYSTEM',
    SetZeroConfiguration: 'WRITE_SYSTEM',
    SetDynamicDNS: 'WRITE_SYSTEM',
    SetPasswordComplexityConfiguration: 'WRITE_SYSTEM',
    SetPasswordHistoryConfiguration: 'WRITE_SYSTEM',
    SetAuthFailureWarningConfiguration: 'WRITE_SYSTEM',
    SetIPAddressFilter: 'WRITE_SYSTEM',
    SetNetworkInterfaces: 'WRITE_SYSTEM',
    CreateUsers: 'WRITE_SYSTEM',
    SetUser: 'WRITE_SYSTEM',
    DeleteUsers: 'WRITE_SYSTEM',
  },
  media1: {
    GetProfiles: 'READ_MEDIA',
    GetStreamUri: 'READ_MEDIA',
    GetSnapshotUri: 'READ_MEDIA',
    GetVideoSources: 'READ_MEDIA',
    GetVideoEncoderConfigurations: 'READ_MEDIA',
    GetVideoEncoderConfigurationOptions: 'READ_MEDIA',
    GetOSDs: 'READ_MEDIA',
    GetOSDOptions: 'READ_MEDIA',
    SetVideoEncoderConfiguration: 'ACTUATE',
    RemoveAudioEncoderConfiguration: 'ACTUATE',
    RemoveAudioSourceConfiguration: 'ACTUATE',
    CreateOSD: 'ACTUATE',
    SetOSD: 'ACTUATE',
    DeleteOSD: 'ACTUATE',
  },
  media2: {
    GetProfiles: 'READ_MEDIA',
    GetStreamUri: 'READ_MEDIA',
    GetVideoEncoderConfigurations: 'READ_MEDIA',
    GetVideoEncoderConfigurationOptions: 'READ_MEDIA',
    GetOSDs: 'READ_MEDIA',
    GetOSDOptions: 'READ_MEDIA',
    GetMasks: 'READ_MEDIA',
    GetMaskOptions: 'READ_MEDIA',
    SetVideoEncoderConfiguration: 'ACTUATE',
    RemoveConfiguration: 'ACTUATE',
    CreateOSD: 'ACTUATE',
    SetOSD: 'ACTUATE',
    DeleteOSD: 'ACTUATE',
    CreateMask: 'ACTUATE',
    SetMask: 'ACTUATE',
    DeleteMask: 'ACTUATE',
  },
  imaging: {
    GetImagingSettings: 'READ_MEDIA',
    GetOptions: 'READ_MEDIA',
    SetImagingSettings: 'ACTUATE',
  },
  recording: {
    GetRecordings: 'READ_MEDIA',
    GetRecordingJobs: 'READ_MEDIA',
    SetRecordingConfiguration: 'ACTUATE',
    SetRecordingJobMode: 'ACTUATE',
  },
  search: {
    GetRecordingSummary: 'READ_MEDIA',
  },
  security: {
    GetServiceCapabilities: 'PRE_AUTH',
    GetEnabledTLSVersions: 'READ_SYSTEM',
    GetAllCertificates: 'READ_SYSTEM_SECRET',
    SetEnabledTLSVersions: 'WRITE_SYSTEM',
  },
} as const satisfies Record<string, Readonly<Record<string, AccessClass>>>;

export type ServiceName = keyof typeof accessClasses;

/** An operation that has an access class. */
export type OperationName = { [Service in ServiceName]: keyof (typeof accessClasses)[Service] }[ServiceName];
