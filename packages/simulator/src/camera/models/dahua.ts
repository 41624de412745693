import type { EncoderOptions } from '../encoder/encoder-options.ts';
import type { CameraModel } from './camera-model.ts';
import { commonFeatures } from './common-features.ts';
import { commonImaging, commonSettings } from './common-settings.ts';
import { factoryEncoder } from './factory-encoder.ts';

const ranges = {
  frameRatesFps: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25],
  govLength: { min: 1, max: 150 },
  quality: { min: 1, max: 6 },
} as const satisfies Partial<EncoderOptions>;

const mainResolutions = [
  [2688, 1520],
  [2560, 1440],
  [2304, 1296],
  [1920, 1080],
  [1280, 720],
] as const;

const subResolutions = [
  [704, 576],
  [640, 480],
  [352, 288],
] as const;

const avc = { codec: 'H264', profiles: ['Baseline', 'Main', 'High'], ...ranges } as const;
const hevc = { codec: 'H265', profiles: ['Main'], ...ranges } as const;

/** 4 MP bullet. */
export const dahuaIpcHfw2431s = {
  name: 'dahua/IPC-HFW2431S',
  manufacturer: 'Dahua',
  model: 'IPC-HFW2431S-S-S2',
  firmware: '2.800.0000000.16.R, build: 2021-11-19',
  hardwareId: '1.00',
  media: 'media1+2',
  auth: 'digest+token',
  realm: ({ serial }) => `Login to ${serial}`,
  media1ShowsH265: 'no-encoder',
  countsDownAttempts: true,
  paths: {
    device: '/onvif/device_service',
    media1: '/onvif/media_service',
    media2: '/onvif/media2_service',
    imaging: '/onvif/imaging_service',
    recording: '/onvif/recording_service',
    search: '/onvif/search_service',
    security: '/onvif/AdvancedSecurity',
  },
  tokens: {
    videoSource: '00000',
    videoSourceConfiguration: '00000',
    profile: { main: 'MediaProfile00000', sub: 'MediaProfile00001' },
    encoder: { main: '00000', sub: '00001' },
  },
  profileNames: { main: 'Profile000', sub: 'Profile001' },
  streamPaths: {
    main: '/cam/realmonitor?channel=1&subtype=0&unicast=true&proto=Onvif',
    sub: '/cam/realmonitor?channel=1&subtype=1&unicast=true&proto=Onvif',
  },
  snapshotPath: '/onvifsnapshot/media_service/snapshot',
  maxNtpServers: 4,
  encoderOptions: {
    main: [
      { ...avc, resolutions: mainResolutions, bitrateKbps: { min: 32, max: 10_240 } },
      { ...hevc, resolutions: mainResolutions, bitrateKbps: { min: 12, max: 8448 } },
    ],
    sub: [
      { ...avc, resolutions: subResolutions, bitrateKbps: { min: 32, max: 2048 } },
      { ...hevc, resolutions: subResolutions, bitrateKbps: { min: 12, max: 2048 } },
    ],
  },
  features: {
    ...commonFeatures,
    users: { maxUsers: 20, maxNameLength: 31, maxPasswordLength: 32 },
    masks: { ...commonFeatures.masks, rectangleOnly: true },
    authFailureWarning: { periodSeconds: { min: 10, max: 600 }, maxFailures: { min: 3, max: 10 } },
  },
  factorySettings: () => ({
    ...commonSettings,
    scopes: ['onvif://www.onvif.org/name/Dahua', 'onvif://www.onvif.org/location/country/china'],
    imaging: commonImaging,
    hostname: 'IPC',
    discovery: 'Discoverable',
    clock: { mode: 'Manual', timeZone: 'CST-8', daylightSavings: false, offsetSeconds: 341 },
    ntp: { fromDhcp: false, manual: ['clock.isc.org'], dhcp: [] },
    encoders: {
      main: factoryEncoder({
        name: 'VideoEncoder000',
        codec: 'H265',
        width: 2688,
        height: 1520,
        frameRateFps: 20,
        bitrateKbps: 2048,
        govLength: 40,
      }),
      sub: factoryEncoder({
        name: 'VideoEncoder001',
        codec: 'H265',
        width: 704,
        height: 576,
        frameRateFps: 20,
        bitrateKbps: 512,
        govLength: 40,
      }),
    },
  }),
} as const satisfies CameraModel;
