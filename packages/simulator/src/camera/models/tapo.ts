import type { CameraModel } from './camera-model.ts';
import { commonModel } from './common-model.ts';

/** Takes tokens only; its accounts are made in an app, and its firmware comes from there too. */
export const tapoC220: CameraModel = {
  ...commonModel,
  name: 'tapo/C220',
  manufacturer: 'tp-link',
  model: 'Tapo C220',
  firmware: '1.2.2',
  auth: 'username-token',
  realm: () => 'TP-Link',
  features: { ...commonModel.features, httpFirmwareUpgrade: false },
  quirks: {
    refuses: { CreateUsers: 'not-supported', SetUser: 'not-supported', DeleteUsers: 'not-supported' },
  },
};
