import type { Camera, WardFile } from '../schema-types.generated.ts';
import { apportion } from './apportion.ts';

/** What the cameras of a new ward take from those of another: what was decided, not what was read off a device. */
export type CameraKind = Pick<Camera, 'model'> & Partial<Pick<Camera, 'purpose' | 'retention'>>;

/**
 * The kinds of `total` new cameras of a placement, in the proportions of the template.
 *
 * Where the template has none of the placement the whole city is asked, and then the template for all of its cameras.
 */
export function cameraMix(
  placement: Camera['placement'],
  total: number,
  { template, city }: { readonly template: WardFile; readonly city: readonly WardFile[] },
): CameraKind[] {
  const ofPlacement = (wards: readonly WardFile[]) =>
    wards.flatMap(({ cameras = [] }) => cameras).filter((camera) => camera.placement === placement);
  const choices = [ofPlacement([template]), ofPlacement(city), (template.cameras ?? []).map(withoutPurpose)];
  const examples = choices.find((cameras) => cameras.length > 0) ?? [];
  const groups = [...Map.groupBy(examples.map(kindOf), (kind) => JSON.stringify(kind)).values()];
  const shares = apportion(
    total,
    groups.map(({ length }) => length),
  );
  return groups.flatMap(([kind], index) =>
    kind === undefined ? [] : Array.from({ length: shares[index] ?? 0 }, () => kind),
  );
}

/** What another placement is for and how long its footage is kept says nothing about this one. */
function withoutPurpose({ purpose: _, retention: __, ...camera }: Camera): Camera {
  return camera;
}

function kindOf({ model, purpose, retention }: Camera): CameraKind {
  return {
    model,
    ...(purpose !== undefined && { purpose }),
    ...(retention !== undefined && { retention }),
  };
}
