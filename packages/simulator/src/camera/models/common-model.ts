import type { EncoderOptions } from '../encoder/encoder-options.ts';
import type { CameraModel } from './camera-model.ts';
import { commonFeatures } from './common-features.ts';
import { commonImaging } from './common-settings.ts';
import { genericIpc1080p } from './generic.ts';

const ranges = {
  frameRatesFps: [1, 2, 4, 5, 6, 8, 10, 12, 15, 16, 18, 20, 22, 25, 30, 50, 60],
  bitrateKbps: { min: 32, max: 20_480 },
  govLength: { min: 1, max: 400 },
  quality: { min: 0, max: 6 },
  resolutions: [
    [3840, 2160],
    [3072, 2048],
    [2688, 1520],
    [2592, 1944],
    [2560, 1440],
    [2304, 1296],
    [2048, 1536],
    [1920, 1080],
    [1280, 960],
    [1280, 720],
    [1024, 768],
    [960, 540],
    [800, 600],
    [704, 576],
    [640, 480],
    [640, 360],
    [352, 288],
    [320, 240],
  ],
} as const satisfies Partial<EncoderOptions>;

const options = [
  { codec: 'H264', profiles: ['Baseline', 'Main', 'High'], ...ranges },
  { codec: 'H265', profiles: ['Main'], ...ranges },
] as const satisfies readonly EncoderOptions[];

/** What a camera can do whose data sheet the simulator does not know: all that is common. */
export const commonEncoderOptions: CameraModel['encoderOptions'] = { main: options, sub: options };

/** What the simulator starts from for a model whose data sheet it does not know. */
export const commonModel: CameraModel = {
  ...genericIpc1080p,
  media: 'media1+2',
  auth: 'digest+token',
  encoderOptions: commonEncoderOptions,
  features: commonFeatures,
  factorySettings: () => ({ ...genericIpc1080p.factorySettings(), imaging: commonImaging }),
};
