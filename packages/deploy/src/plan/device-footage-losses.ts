import { type CameraInputs, type ResourceType, resourceTypes } from '@wardctl/provider';
import type { Loss } from './plan.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Footage on a camera's own storage that a shorter retention deletes. How long one keeps that was not managed is not known. */
export function deviceFootageLosses(type: ResourceType, before: Inputs, after: Inputs): Loss[] {
  if (type !== resourceTypes.camera) return [];
  const [from, to] = [before, after].map(
    (inputs) => (inputs as unknown as CameraInputs).settings?.recording?.maxRetentionDays,
  );
  if (to === undefined || to === 0) return [];
  if (from !== undefined && from !== 0 && from <= to) return [];
  const kept = from === undefined ? 'how long it keeps now is not known' : keptText(from);
  const device = String(after['device']);
  return [
    {
      kind: 'footage',
      text: `${device}: footage on the camera older than ${to} days will be deleted (${kept})`,
    },
  ];
}

/** 0 keeps as long as there is room. */
function keptText(days: number): string {
  return days === 0 ? 'kept as long as there was room' : `kept ${days} days until now`;
}
