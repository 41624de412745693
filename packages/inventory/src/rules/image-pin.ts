import type { Finding, RuleInput } from '../rule.ts';

/** An image is pinned by its digest or by its image id, not by both. */
export function* imagePin({ recorders }: RuleInput): Generator<Finding> {
  for (const { id, device, file, index } of recorders) {
    if (device.image.digest === undefined || device.image.imageId === undefined) continue;
    yield {
      file,
      path: ['recorders', index, 'image'],
      message: `${id}: the image has both a digest and an image id`,
      hint: 'Remove the inherited one with "digest: null" or "imageId: null".',
    };
  }
}
