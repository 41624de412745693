import { everyRecorder, type Finding, type RuleInput } from '../rule.ts';

/** An image is pinned by its digest or by its image id, not by both. */
export function* imagePin(input: RuleInput): Generator<Finding> {
  for (const { device, index, draft } of everyRecorder(input)) {
    if (device.image.digest === undefined || device.image.imageId === undefined) continue;
    yield {
      file: draft.source.file,
      path: ['recorders', index, 'image'],
      message: `${device.id}: the image has both a digest and an image id`,
      hint: 'Remove the inherited one with "digest: null" or "imageId: null".',
    };
  }
}
