import type { CameraModel } from './camera-model.ts';
import { commonModel } from './common-model.ts';

/** Says yes to much that it does not do. */
export const geovisionExample: CameraModel = {
  ...commonModel,
  name: 'geovision/EXAMPLE',
  manufacturer: 'GeoVision',
  model: 'EXAMPLE',
  firmware: '1.0.0',
  realm: () => 'GeoVision',
  quirks: {
    ignores: ['SetDNS', 'SetNetworkDefaultGateway', 'SetVideoEncoderConfiguration'],
    takesOnlyClockMode: true,
  },
};
