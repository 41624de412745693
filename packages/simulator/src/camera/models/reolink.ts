import type { CameraModel } from './camera-model.ts';
import { commonModel } from './common-model.ts';

/** Does as ONVIF says, as long as ONVIF is on. */
export const reolinkExample: CameraModel = {
  ...commonModel,
  name: 'reolink/EXAMPLE',
  manufacturer: 'Reolink',
  model: 'EXAMPLE',
  firmware: '3.1.0',
  realm: () => 'Reolink',
};
