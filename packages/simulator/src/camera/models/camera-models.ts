import { axisP3245Lve } from './axis.ts';
import { boschExample } from './bosch.ts';
import type { CameraModel } from './camera-model.ts';
import { commonEncoderOptions, commonModel } from './common-model.ts';
import { dahuaIpcHfw2431s } from './dahua.ts';
import { genericIpc1080p } from './generic.ts';
import { geovisionExample } from './geovision.ts';
import { hanwhaExample } from './hanwha.ts';
import { hikvisionDs2cd2t47g2 } from './hikvision.ts';
import { reolinkExample } from './reolink.ts';
import { tapoC220 } from './tapo.ts';
import { univiewExample } from './uniview.ts';

/** Every model the simulator knows in detail. */
export const cameraModels: readonly CameraModel[] = [
  hikvisionDs2cd2t47g2,
  dahuaIpcHfw2431s,
  axisP3245Lve,
  boschExample,
  geovisionExample,
  hanwhaExample,
  reolinkExample,
  tapoC220,
  univiewExample,
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
  if (relative === undefined) return { ...commonModel, name, model, manufacturer: vendor };
  return { ...relative, name, model, encoderOptions: commonEncoderOptions };
}
