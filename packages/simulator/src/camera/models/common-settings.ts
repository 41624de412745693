import type { FactorySettings } from '../camera-settings.ts';

type CommonSettings = Omit<
  FactorySettings,
  'hostname' | 'discovery' | 'clock' | 'ntp' | 'encoders' | 'imaging'
>;

/** What most cameras have in common when they leave the factory. */
export const commonSettings: CommonSettings = {
  network: {
    dns: { fromDhcp: false, searchDomains: [], manual: ['8.8.8.8', '8.8.4.4'], dhcp: [] },
    gateway: { ipv4: ['192.168.1.1'], ipv6: [] },
    protocols: [
      { name: 'HTTP', enabled: true, ports: [80] },
      { name: 'HTTPS', enabled: true, ports: [443] },
      { name: 'RTSP', enabled: true, ports: [554] },
    ],
    zeroConfigurationEnabled: true,
    dynamicDns: { type: 'NoUpdate' },
  },
  scopes: [],
  passwordRules: {
    minLength: 8,
    uppercase: 0,
    number: 1,
    specialChars: 0,
    blockUsername: false,
    history: { enabled: false, length: 0 },
  },
  authFailureWarning: { enabled: false, periodSeconds: 60, maxFailures: 5 },
  audio: {
    encoder: {
      name: 'AudioEncoderConfig',
      codec: 'PCMU',
      bitrateKbps: 64,
      sampleRateKhz: 8,
      multicast: { address: '0.0.0.0', port: 8862, ttl: 128, autoStart: false },
      sessionTimeout: 'PT5S',
    },
    inProfiles: { main: { source: true, encoder: true }, sub: { source: true, encoder: true } },
  },
  osds: [
    {
      token: 'OsdToken_1',
      position: { type: 'UpperLeft' },
      text: { type: 'DateAndTime', dateFormat: 'yyyy-MM-dd', timeFormat: 'HH:mm:ss', fontSize: 32 },
    },
    {
      token: 'OsdToken_2',
      position: { type: 'LowerRight' },
      text: { type: 'Plain', plainText: 'Camera 01', fontSize: 32 },
    },
  ],
  masks: [],
  recording: {
    maximumRetention: 'PT0S',
    sourceName: 'Camera 01',
    location: '',
    description: '',
    content: 'Continuous',
  },
  recordingJob: 'Active',
  reach: { addressFilter: { type: 'Deny', networks: [] }, tlsVersions: ['1.1', '1.2', '1.3'] },
};

/** Imaging out of the box on a scale of 0 to 100. */
export const commonImaging = {
  BacklightCompensation: { Mode: 'OFF', Level: 0 },
  Brightness: 50,
  ColorSaturation: 50,
  Contrast: 50,
  Exposure: {
    Mode: 'AUTO',
    MinExposureTime: 33,
    MaxExposureTime: 40_000,
    MinGain: 0,
    MaxGain: 100,
    ExposureTime: 40_000,
    Gain: 100,
  },
  IrCutFilter: 'AUTO',
  Sharpness: 50,
  WideDynamicRange: { Mode: 'OFF', Level: 50 },
  WhiteBalance: { Mode: 'AUTO', CrGain: 0, CbGain: 0 },
} as const satisfies FactorySettings['imaging'];
