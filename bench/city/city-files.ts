import { type CitySize, camerasByWard } from './city-size.ts';
import { fleetText } from './fleet-text.ts';
import { modelNames, modelTexts } from './model-text.ts';
import { randomFrom } from './random.ts';
import { unitsFor } from './units.ts';
import { wardText } from './ward-text.ts';

export interface CityFile {
  /** Under the folder of the inventory. */
  readonly path: string;
  readonly text: string;
}

/** Devices of one site: what a /26 has addresses for, beside its recorder. */
const camerasOfSite = 48;

/** The files of a city without an error in it, one at a time. */
export function* cityFiles(size: CitySize): Generator<CityFile> {
  const random = randomFrom(size.seed);
  const models = modelNames(size.models);
  const counts = camerasByWard(size, () => random.below(1000) / 1000);
  yield { path: 'fleet.yaml', text: fleetText() };
  for (const { vendor, text } of modelTexts(models)) yield { path: `models/${vendor}.yaml`, text };
  let site = 0;
  for (const [index, unit] of unitsFor(size.wards).entries()) {
    const cameras = counts[index] ?? 0;
    const sites = Math.max(1, Math.ceil(cameras / camerasOfSite));
    const { agreements } = size;
    const text = wardText({ unit, cameras, sites, firstSite: site, models, agreements }, random);
    yield { path: `wards/vn${unit.province}-${unit.code}.yaml`, text };
    site += sites;
  }
}
