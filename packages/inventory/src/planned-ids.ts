import type { WardFile } from './schema-types.generated.ts';

/** Ids of the devices of a ward that are not there yet: they are checked, and no plan includes them. */
export function plannedIds({ recorders = [], cameras = [] }: WardFile): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, status } of recorders) if (status === 'planned') ids.add(id);
  for (const { id, status } of cameras) if (status === 'planned') ids.add(id);
  return ids;
}
