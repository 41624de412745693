import type { EncoderOptions } from '../encoder/encoder-options.ts';
import type { CameraModel } from './camera-model.ts';
import { commonFeatures, commonImagingOptions } from './common-features.ts';
import { commonImaging, commonSettings } from './common-settings.ts';
import { factoryEncoder } from './factory-encoder.ts';

const ranges = {
  resolutions: [
    [1920, 1080],
    [1280, 960],
    [1280, 720],
    [1024, 768],
    [800, 600],
    [640, 480],
    [640, 360],
    [320, 240],
  ],
  frameRatesFps: [1, 5, 10, 12, 15, 20, 25, 30, 50, 60],
  bitrateKbps: { min: 1, max: 50_000 },
  govLength: { min: 1, max: 1023 },
  quality: { min: 0, max: 100 },
} as const satisfies Partial<EncoderOptions>;

const options = [
  { codec: 'H264', profiles: ['Baseline', 'Main', 'High'], ...ranges },
  { codec: 'H265', profiles: ['Main'], ...ranges },
] as const satisfies readonly EncoderOptions[];

/** 1080p dome for outdoor use. */
export const axisP3245Lve = {
  name: 'axis/P3245-LVE',
  manufacturer: 'AXIS',
  model: 'P3245-LVE',
  firmware: '10.12.228',
  hardwareId: '784',
  media: 'media1+2',
  auth: 'digest-sha256',
  realm: ({ mac }) => `AXIS_${mac.replaceAll(':', '').toUpperCase()}`,
  media1ShowsH265: 'no-encoder',
  countsDownAttempts: false,
  paths: {
    device: '/onvif/device_service',
    media1: '/onvif/services',
    media2: '/onvif/services',
    imaging: '/onvif/services',
    recording: '/onvif/services',
    search: '/onvif/services',
    security: '/onvif/AdvancedSecurity',
  },
  tokens: {
    videoSource: '0',
    videoSourceConfiguration: '0',
    profile: { main: 'profile_1_h264', sub: 'profile_2_h264' },
    encoder: { main: 'default_1_h264', sub: 'default_2_h264' },
  },
  profileNames: { main: 'profile_1 h264', sub: 'profile_2 h264' },
  streamPaths: {
    main: '/onvif-media/media.amp?profile=profile_1_h264&sessiontimeout=60&streamtype=unicast',
    sub: '/onvif-media/media.amp?profile=profile_2_h264&sessiontimeout=60&streamtype=unicast',
  },
  snapshotPath: '/onvif-cgi/jpg/image.cgi',
  maxNtpServers: 4,
  encoderOptions: { main: options, sub: options },
  features: {
    ...commonFeatures,
    addressNeedsRestart: false,
    users: { maxUsers: 64, maxNameLength: 64, maxPasswordLength: 64 },
    masks: {
      maxMasks: 8,
      maxPoints: 10,
      types: ['Color', 'Pixelated'],
      rectangleOnly: false,
      singleColorOnly: false,
    },
    osd: {
      ...commonFeatures.osd,
      maxTotal: 12,
      maxByType: { Plain: 12, DateAndTime: 12 },
      maxTextLength: 128,
    },
    imaging: {
      ...commonImagingOptions,
      Exposure: {
        ...commonImagingOptions.Exposure,
        Priority: ['LowNoise', 'FrameRate'],
        MinIris: { min: -22, max: 0 },
        MaxIris: { min: -22, max: 0 },
      },
    },
  },
  factorySettings: ({ mac }) => ({
    ...commonSettings,
    scopes: ['onvif://www.onvif.org/name/AXIS%20P3245-LVE', 'onvif://www.onvif.org/location/'],
    passwordRules: { ...commonSettings.passwordRules, minLength: 8, number: 0 },
    imaging: {
      ...commonImaging,
      Exposure: { ...commonImaging.Exposure, Priority: 'LowNoise', MinIris: -22, MaxIris: 0 },
    },
    hostname: `axis-${mac.replaceAll(':', '')}`,
    discovery: 'Discoverable',
    clock: { mode: 'NTP', timeZone: 'UTC0', daylightSavings: false, offsetSeconds: 0 },
    ntp: { fromDhcp: true, manual: [], dhcp: ['0.axis.pool.ntp.org'] },
    encoders: {
      main: factoryEncoder({
        name: 'default_1 h264',
        codec: 'H264',
        width: 1920,
        height: 1080,
        frameRateFps: 30,
        bitrateKbps: 10_000,
        govLength: 32,
        quality: 70,
        profile: 'High',
        sessionTimeout: 'PT1M',
      }),
      sub: factoryEncoder({
        name: 'default_2 h264',
        codec: 'H264',
        width: 640,
        height: 360,
        frameRateFps: 15,
        bitrateKbps: 2000,
        govLength: 32,
        quality: 70,
        sessionTimeout: 'PT1M',
      }),
    },
  }),
} as const satisfies CameraModel;
