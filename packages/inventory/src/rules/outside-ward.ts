import type { Path } from '../path.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { Position, WardFile } from '../schema-types.generated.ts';

/** Sites and cameras stand in the unit of their ward, where its borders are known. */
export function* outsideWard({ wards, polygons }: RuleInput): Generator<Finding> {
  if (polygons === undefined) return;
  for (const { source } of wards) {
    const { ward, admin } = source.content;
    const isInside = polygons(admin.unit);
    for (const { id, position, path } of positions(source.content)) {
      if (isInside(position) !== false) continue;
      yield {
        severity: 'warning',
        file: source.file,
        path,
        message: `${id}: ${position.lat}, ${position.lon} is outside ${ward}`,
        hint: 'Correct the position, or move the device to the ward it stands in.',
      };
    }
  }
}

function* positions({ sites, cameras = [] }: WardFile) {
  for (const [index, site] of sites.entries()) yield* positionOf(site, ['sites', index, 'position']);
  for (const [index, camera] of cameras.entries()) yield* positionOf(camera, ['cameras', index, 'position']);
}

function* positionOf({ id, position }: { readonly id: string; readonly position?: Position }, path: Path) {
  if (position !== undefined) yield { id, position, path };
}
