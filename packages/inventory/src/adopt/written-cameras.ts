import { controlScope } from '../control-scope.ts';
import type { Camera, WardFile } from '../schema-types.generated.ts';
import type { AdoptOptions } from './adoption.ts';

/** The cameras of a site that wardctl may write to. What others show is their owners' matter. */
export function writtenCameras(
  { cameras = [], agreements = [] }: WardFile,
  { site, today }: Pick<AdoptOptions, 'site' | 'today'>,
): Camera[] {
  const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  return cameras.filter(({ site: at, ownership, agreement = '' }) => {
    return at === site && controlScope(ownership, byId.get(agreement), today) === 'configure';
  });
}
