import { axisP3245Lve } from './axis.ts';
import type { CameraModel } from './camera-model.ts';
import { dahuaIpcHfw2431s } from './dahua.ts';
import { genericIpc1080p } from './generic.ts';
import { hikvisionDs2cd2t47g2 } from './hikvision.ts';
import { commonEncoderOptions, standInModel } from './stand-in.ts';

/** Every model the simulator knows in detail. */
export const cameraModels: readonly CameraModel[] = [
  hikvisionDs2cd2t47g2,
  dahuaIpcHfw2431s,
  axisP3245Lve,
  genericIpc1080p,
];

/**
 * The model for a `vendor/model` of an inventory.
 *
 * One that is not known in detail behaves like another of its vendor, or like a common camera, under its own name.
 */
export function cameraModelFor(name: string): CameraModel {
  const exact = cameraModels.find((candidate) => candidate.name === name);
  if (exact !== undefined) return exact;
  const [vendor = '', model = name] = name.split('/', 2);
  const relative = cameraModels.find((candidate) => candidate.name.startsWith(`${vendor.toLowerCase()}/`));
  if (relative === undefined) return { ...standInModel, name, model, manufacturer: vendor };
  return { ...relative, name, model, encoderOptions: commonEncoderOptions };
}
