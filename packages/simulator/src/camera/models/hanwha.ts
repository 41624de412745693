import type { CameraModel } from './camera-model.ts';
import { commonModel } from './common-model.ts';

/** Does as ONVIF says. */
export const hanwhaExample: CameraModel = {
  ...commonModel,
  name: 'hanwha/EXAMPLE',
  manufacturer: 'Hanwha Vision',
  model: 'EXAMPLE',
  firmware: '1.0.0',
  auth: 'digest-md5',
  realm: () => 'EXAMPLE',
};
