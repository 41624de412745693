import type { CameraModel } from './camera-model.ts';
import { commonModel } from './common-model.ts';

/** Refuses an encoder with the multicast address that it has out of the box. */
export const univiewExample: CameraModel = {
  ...commonModel,
  name: 'uniview/EXAMPLE',
  manufacturer: 'UNIVIEW',
  model: 'EXAMPLE',
  firmware: '1.0.0',
  realm: () => 'EXAMPLE',
  quirks: { needsMulticastAddress: true },
};
