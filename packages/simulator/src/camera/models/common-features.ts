import type { CameraFeatures, ImagingOptions } from './camera-features.ts';

const percent = { min: 0, max: 100 };
/** Microseconds. */
const shutter = { min: 10, max: 1_000_000 };

/** Imaging that a fixed camera of the better kind offers. */
export const commonImagingOptions = {
  BacklightCompensation: { Mode: ['OFF', 'ON'], Level: percent },
  Brightness: percent,
  ColorSaturation: percent,
  Contrast: percent,
  Exposure: {
    Mode: ['AUTO', 'MANUAL'],
    MinExposureTime: shutter,
    MaxExposureTime: shutter,
    MinGain: percent,
    MaxGain: percent,
    ExposureTime: shutter,
    Gain: percent,
  },
  IrCutFilter: ['ON', 'OFF', 'AUTO'],
  Sharpness: percent,
  WideDynamicRange: { Mode: ['OFF', 'ON'], Level: percent },
  WhiteBalance: { Mode: ['AUTO', 'MANUAL'], CrGain: { min: 0, max: 255 }, CbGain: { min: 0, max: 255 } },
} as const satisfies ImagingOptions;

/** What a camera of a known maker offers beside its picture. */
export const commonFeatures = {
  users: { maxUsers: 32, maxNameLength: 32, maxPasswordLength: 32 },
  fixedScopes: [
    'onvif://www.onvif.org/type/video_encoder',
    'onvif://www.onvif.org/type/Network_Video_Transmitter',
    'onvif://www.onvif.org/Profile/Streaming',
    'onvif://www.onvif.org/Profile/T',
  ],
  maxScopes: 20,
  zeroConfiguration: true,
  dynamicDns: true,
  passwordRules: {
    minLength: { min: 8, max: 16 },
    uppercase: { min: 0, max: 1 },
    number: { min: 0, max: 1 },
    specialChars: { min: 0, max: 1 },
    maxHistory: 5,
  },
  authFailureWarning: { periodSeconds: { min: 10, max: 3600 }, maxFailures: { min: 1, max: 20 } },
  audio: [
    { codec: 'PCMU', bitratesKbps: [64], sampleRatesKhz: [8] },
    { codec: 'G726', bitratesKbps: [16], sampleRatesKhz: [8] },
    { codec: 'MP4A-LATM', bitratesKbps: [16, 32, 64], sampleRatesKhz: [16, 32, 48] },
  ],
  osd: {
    maxTotal: 6,
    maxByType: { Plain: 4, Date: 1, Time: 1, DateAndTime: 1 },
    maxTextLength: 44,
    dateFormats: ['yyyy-MM-dd', 'dd/MM/yyyy', 'MM/dd/yyyy', 'dddd, MMMM dd, yyyy'],
    timeFormats: ['HH:mm:ss', 'hh:mm:ss tt'],
    fontSize: { min: 16, max: 64 },
  },
  masks: {
    maxMasks: 4,
    maxPoints: 4,
    types: ['Color'],
    rectangleOnly: false,
    singleColorOnly: true,
  },
  imaging: commonImagingOptions,
  card: { sizeGb: 128, filledDays: 6 },
  systemLog: true,
  systemUris: true,
  httpFirmwareUpgrade: true,
  addressFilter: true,
  addressNeedsRestart: true,
  tlsVersions: ['1.1', '1.2', '1.3'],
} as const satisfies CameraFeatures;
