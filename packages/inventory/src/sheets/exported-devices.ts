import type { InventorySources } from '../inventory-sources.ts';
import { resolveWards } from '../resolve-ward.ts';
import type { WardDraft } from '../ward-draft.ts';
import type { ExportedDevice } from './canonical-columns.ts';

/** Every device of a city, ward by ward, recorders before the cameras that name them; each in the order of its file. */
export function* exportedDevices(sources: InventorySources, today: string): Generator<ExportedDevice> {
  const drafts = resolveWards(sources, today);
  const inOrder = drafts.toSorted((a, b) => (a.ward.code < b.ward.code ? -1 : 1));
  for (const draft of inOrder) yield* devicesOf(draft);
}

function* devicesOf({ source, ward: resolved }: WardDraft): Generator<ExportedDevice> {
  const { content: ward } = source;
  const sites = new Map(ward.sites.map((site) => [site.id, site]));
  const agreements = new Map(ward.agreements?.map((agreement) => [agreement.id, agreement]));
  for (const [index, recorder] of resolved.recorders.entries()) {
    const written = ward.recorders?.[index];
    if (written === undefined) continue;
    yield { ward, site: sites.get(written.site), recorder: { written, resolved: recorder } };
  }
  for (const [index, camera] of resolved.cameras.entries()) {
    const written = ward.cameras?.[index];
    if (written === undefined) continue;
    const agreement = agreements.get(written.agreement ?? '');
    yield {
      ward,
      site: sites.get(written.site),
      camera: { written, resolved: camera, agreement },
    };
  }
}
