import type { EncoderOptions } from '../encoder/encoder-options.ts';
import type { CameraModel } from './camera-model.ts';
import { commonFeatures } from './common-features.ts';
import { commonImaging, commonSettings } from './common-settings.ts';
import { factoryEncoder } from './factory-encoder.ts';

const ranges = {
  frameRatesFps: [1, 2, 4, 6, 8, 10, 12, 15, 16, 18, 20, 22, 25],
  bitrateKbps: { min: 32, max: 16_384 },
  govLength: { min: 1, max: 400 },
  quality: { min: 0, max: 5 },
} as const satisfies Partial<EncoderOptions>;

const mainResolutions = [
  [2688, 1520],
  [2560, 1440],
  [1920, 1080],
  [1280, 720],
] as const;

const subResolutions = [
  [1280, 720],
  [640, 480],
  [640, 360],
  [352, 288],
] as const;

/** 4 MP bullet, fixed lens. */
export const hikvisionDs2cd2t47g2 = {
  name: 'hikvision/DS-2CD2T47G2-L',
  manufacturer: 'HIKVISION',
  model: 'DS-2CD2T47G2-L',
  firmware: 'V5.7.15 build 230313',
  hardwareId: '88',
  media: 'media1+2',
  auth: 'digest-md5',
  realm: ({ serial }) => `IP Camera(${serial.slice(-5)})`,
  media1ShowsH265: 'as-h264',
  countsDownAttempts: false,
  paths: {
    device: '/onvif/device_service',
    media1: '/onvif/Media',
    media2: '/onvif/Media2',
    imaging: '/onvif/Imaging',
    recording: '/onvif/Recording',
    search: '/onvif/SearchRecording',
    security: '/onvif/AdvancedSecurity',
  },
  tokens: {
    videoSource: 'VideoSource_1',
    videoSourceConfiguration: 'VideoSourceToken',
    profile: { main: 'Profile_1', sub: 'Profile_2' },
    encoder: { main: 'VideoEncoderToken_1', sub: 'VideoEncoderToken_2' },
  },
  profileNames: { main: 'mainStream', sub: 'subStream' },
  streamPaths: {
    main: '/Streaming/Channels/101?transportmode=unicast&profile=Profile_1',
    sub: '/Streaming/Channels/102?transportmode=unicast&profile=Profile_2',
  },
  snapshotPath: '/onvif-http/snapshot',
  maxNtpServers: 4,
  encoderOptions: {
    main: [
      { codec: 'H264', resolutions: mainResolutions, profiles: ['Baseline', 'Main', 'High'], ...ranges },
      { codec: 'H265', resolutions: mainResolutions, profiles: ['Main'], ...ranges },
    ],
    sub: [
      { codec: 'H264', resolutions: subResolutions, profiles: ['Baseline', 'Main', 'High'], ...ranges },
      { codec: 'H265', resolutions: subResolutions, profiles: ['Main'], ...ranges },
    ],
  },
  features: {
    ...commonFeatures,
    fixedScopes: [...commonFeatures.fixedScopes, 'onvif://www.onvif.org/Profile/G'],
  },
  factorySettings: () => ({
    ...commonSettings,
    scopes: [
      'onvif://www.onvif.org/name/HIKVISION%20DS-2CD2T47G2-L',
      'onvif://www.onvif.org/location/city/hangzhou',
    ],
    imaging: commonImaging,
    hostname: 'HIKVISION',
    discovery: 'Discoverable',
    clock: { mode: 'Manual', timeZone: 'CST-8:00:00', daylightSavings: false, offsetSeconds: -127 },
    ntp: { fromDhcp: false, manual: ['time.windows.com'], dhcp: [] },
    encoders: {
      main: factoryEncoder({
        name: 'VideoEncoder_1',
        codec: 'H265',
        width: 2688,
        height: 1520,
        frameRateFps: 20,
        bitrateKbps: 4096,
        govLength: 50,
        quality: 3,
      }),
      sub: factoryEncoder({
        name: 'VideoEncoder_2',
        codec: 'H264',
        width: 640,
        height: 360,
        frameRateFps: 25,
        bitrateKbps: 768,
        govLength: 50,
        quality: 3,
      }),
    },
  }),
} as const satisfies CameraModel;
