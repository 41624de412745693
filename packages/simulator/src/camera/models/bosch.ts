import type { CameraModel } from './camera-model.ts';
import { commonModel } from './common-model.ts';

/** Keeps its clock to itself, and the rates of Media1; knows no Media2. */
export const boschExample: CameraModel = {
  ...commonModel,
  name: 'bosch/EXAMPLE',
  manufacturer: 'BOSCH',
  model: 'EXAMPLE',
  firmware: '1.0.0',
  media: 'media1',
  auth: 'digest-md5',
  realm: () => 'BOSCH',
  quirks: {
    refuses: { SetSystemDateAndTime: 'argument', SetUser: 'argument' },
    keepsMedia1Rates: true,
    shortestNewName: 4,
  },
};
