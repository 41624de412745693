import { type UncoveredMask, uncoveredMasks } from '@wardctl/fleet';
import { type CameraInputs, type ResourceType, resourceTypes } from '@wardctl/provider';
import type { Loss } from './plan.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Parts of a picture that were hidden and would be shown, one line per mask. Masks that are no longer managed stay. */
export function maskLosses(type: ResourceType, before: Inputs, after: Inputs): Loss[] {
  if (type !== resourceTypes.camera) return [];
  const [old, wanted] = [before, after].map((inputs) => (inputs as unknown as CameraInputs).settings?.masks);
  if (old === undefined || wanted === undefined) return [];
  const device = String(after['device']);
  return uncoveredMasks(old, wanted).map((mask) => ({ kind: 'masks', text: `${device}: ${lossText(mask)}` }));
}

function lossText({ id, how, share }: UncoveredMask): string {
  if (share >= 1) return `the mask ${id} goes: all that it hides will be shown`;
  const verb = how === 'removed' ? 'goes' : 'shrinks';
  return `the mask ${id} ${verb}: ${percent(share)} of what it hides will be shown`;
}

function percent(share: number): string {
  return share < 0.01 ? 'less than 1 %' : `${Math.round(share * 100)} %`;
}
