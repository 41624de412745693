import type { EncoderOptions } from '../encoder/encoder-options.ts';
import type { CameraModel } from './camera-model.ts';
import { commonSettings } from './common-settings.ts';
import { factoryEncoder } from './factory-encoder.ts';

const ranges = {
  codec: 'H264',
  frameRatesFps: [5, 10, 12, 15, 20, 25, 30],
  govLength: { min: 1, max: 300 },
  quality: { min: 1, max: 6 },
  profiles: ['Baseline', 'Main', 'High'],
} as const satisfies Partial<EncoderOptions>;

const scale = { min: 0, max: 255 };

/** A 1080p camera of the cheap kind: Media1 and WS-UsernameToken only. */
export const genericIpc1080p = {
  name: 'generic/IPC-1080P',
  manufacturer: 'IPCAM',
  model: 'IPC-1080P',
  firmware: '3.4.2.0731',
  hardwareId: 'V1.0',
  media: 'media1',
  auth: 'username-token',
  realm: () => 'IPCAM',
  media1ShowsH265: 'no-encoder',
  countsDownAttempts: false,
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
    videoSource: 'V_SRC_000',
    videoSourceConfiguration: 'V_SRC_CFG_000',
    profile: { main: 'PROFILE_000', sub: 'PROFILE_001' },
    encoder: { main: 'V_ENC_000', sub: 'V_ENC_001' },
  },
  profileNames: { main: 'mainstream', sub: 'substream' },
  streamPaths: { main: '/stream1', sub: '/stream2' },
  snapshotPath: '/snap.jpg',
  maxNtpServers: 4,
  encoderOptions: {
    main: [
      {
        ...ranges,
        resolutions: [
          [1920, 1080],
          [1280, 720],
        ],
        bitrateKbps: { min: 64, max: 8192 },
      },
    ],
    sub: [
      {
        ...ranges,
        resolutions: [
          [640, 480],
          [640, 360],
          [320, 240],
        ],
        bitrateKbps: { min: 64, max: 2048 },
      },
    ],
  },
  features: {
    users: { maxUsers: 8, maxNameLength: 16, maxPasswordLength: 16 },
    fixedScopes: ['onvif://www.onvif.org/type/video_encoder', 'onvif://www.onvif.org/Profile/Streaming'],
    maxScopes: 8,
    zeroConfiguration: false,
    dynamicDns: false,
    audio: [{ codec: 'PCMU', bitratesKbps: [64], sampleRatesKhz: [8] }],
    imaging: {
      Brightness: scale,
      ColorSaturation: scale,
      Contrast: scale,
      IrCutFilter: ['ON', 'OFF', 'AUTO'],
      Sharpness: scale,
    },
    systemLog: false,
    addressFilter: false,
    addressNeedsRestart: false,
    systemUris: false,
    httpFirmwareUpgrade: false,
  },
  factorySettings: () => ({
    ...commonSettings,
    scopes: ['onvif://www.onvif.org/name/IPCAM'],
    imaging: { Brightness: 128, ColorSaturation: 128, Contrast: 128, IrCutFilter: 'AUTO', Sharpness: 128 },
    hostname: 'localhost',
    discovery: 'Discoverable',
    clock: { mode: 'Manual', timeZone: 'CST-8', daylightSavings: false, offsetSeconds: -3723 },
    ntp: { fromDhcp: false, manual: ['pool.ntp.org'], dhcp: [] },
    encoders: {
      main: factoryEncoder({
        name: 'V_ENC_000',
        codec: 'H264',
        width: 1920,
        height: 1080,
        frameRateFps: 25,
        bitrateKbps: 4096,
        govLength: 50,
      }),
      sub: factoryEncoder({
        name: 'V_ENC_001',
        codec: 'H264',
        width: 640,
        height: 360,
        frameRateFps: 15,
        bitrateKbps: 512,
        govLength: 30,
      }),
    },
  }),
} as const satisfies CameraModel;
