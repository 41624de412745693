import { aboveSiteLayers, upToSiteLayers } from '../camera-layers.ts';
import { finishWards } from '../finish-wards.ts';
import type { InventorySources } from '../inventory-sources.ts';
import { type Layer, valuesOf } from '../layer.ts';
import { mergeLayers } from '../merge-layers.ts';
import { resolveWards } from '../resolve-ward.ts';
import type { Camera } from '../schema-types.generated.ts';
import { problemsAfter } from '../sheets/check-outcome.ts';
import { loadSound } from '../sheets/load-sound.ts';
import { type WardDraft, WardDrafts } from '../sheets/ward-drafts.ts';
import type { AdoptedSetting, Adoption, AdoptOptions } from './adoption.ts';
import { type FactoredSettings, factorSettings, type LayeredCamera } from './factor-settings.ts';
import { holdBack, waitingUnits } from './hold-back.ts';
import { rewriteWard } from './rewrite-ward.ts';
import type { SeenCamera, Unsaid } from './seen-camera.ts';
import { suggestLayers } from './suggest-layers.ts';
import { takeInCameras } from './take-in-cameras.ts';
import { wantedSettings } from './wanted-settings.ts';
import { writeOwn, writeSite } from './write-units.ts';
import { writtenCameras } from './written-cameras.ts';

/**
 * Works out what makes the inventory of a folder describe the cameras of one site as they were seen. Writes nothing.
 *
 * Only the file of the ward changes, and in it only what is of the site and its cameras: no other camera resolves to
 * anything else than before.
 *
 * @throws FleetError `inventory/not-found`, `inventory/invalid`
 */
export async function adoptSite(directory: string, options: AdoptOptions): Promise<Adoption> {
  const loaded = loadSound(directory);
  const { sources } = loaded;
  const drafts = new WardDrafts(directory, sources);
  const draft = drafts.of(options.ward);
  const { added, refused, seen } = takeInCameras(options, { sources, drafts, draft });
  const governed = writtenCameras(draft.content, options);
  const layered = seen.flatMap((one) => {
    const camera = governed.find(({ id }) => id === one.id);
    return camera === undefined ? [] : [layeredCamera(one, camera, { sources, draft, options })];
  });
  const heldBackBy = options.despiteUnread ? [] : unread(governed, seen);
  const { now, waiting } = holdBack(factorSettings(layered), heldBackBy);
  const settings = writeSettings(draft, options.site, now);
  const files = rewriteWard(draft);
  return {
    files,
    problems: await problemsAfter(loaded, { drafts, files, today: options.today }),
    settings,
    added,
    refused,
    unsaid: layered.flatMap((camera) => [...camera.unsaid, ...waitingUnits(camera, waiting)]),
    suggestions: suggestLayers(governed, now.own),
    heldBackBy: waiting.size > 0 ? heldBackBy : [],
    ...resolved(sources, draft, options),
  };
}

function layeredCamera(
  seen: SeenCamera,
  { model, placement, site, settings }: Camera,
  {
    sources,
    draft,
    options,
  }: {
    readonly sources: InventorySources;
    readonly draft: WardDraft;
    readonly options: AdoptOptions;
  },
): LayeredCamera & { readonly unsaid: readonly Unsaid[] } {
  const values = settings === undefined ? {} : { settings };
  const own: Layer = { name: 'device', file: draft.file, path: [], target: [], values };
  const below = upToSiteLayers(sources, draft, site);
  const above = [...aboveSiteLayers(sources, model, placement), own];
  return {
    id: seen.id,
    below: mergeLayers(below.map(valuesOf)),
    above: above.map(valuesOf),
    ...wantedSettings(seen, [...below, ...above], options),
  };
}

/** Whom the layer of the site would change though nobody has looked. What is planned has nothing yet to change. */
function unread(cameras: readonly Camera[], seen: readonly SeenCamera[]): string[] {
  const read = new Set(seen.map(({ id }) => id));
  return cameras.flatMap(({ id, status }) => (status === 'planned' || read.has(id) ? [] : [id]));
}

function writeSettings(
  { content }: WardDraft,
  site: string,
  { site: shared, own }: FactoredSettings,
): AdoptedSetting[] {
  const target = content.sites.find(({ id }) => id === site);
  if (target !== undefined && shared.length > 0) writeSite(target, shared);
  for (const camera of content.cameras ?? []) {
    const units = own.get(camera.id);
    if (units !== undefined) writeOwn(camera, units);
  }
  return [...shared, ...[...own].flatMap(([id, units]) => units.map((unit) => ({ id, ...unit })))];
}

function resolved(
  sources: InventorySources,
  draft: WardDraft,
  { site, today }: AdoptOptions,
): Pick<Adoption, 'wards' | 'cameras'> {
  const drafts = resolveWards({ ...sources, wards: [draft] }, today);
  const cameras = drafts.flatMap(({ ward }) => ward.cameras).filter((camera) => camera.site === site);
  return {
    wards: finishWards(drafts, sources.holds?.content),
    cameras: new Map(cameras.map((camera) => [camera.id as string, camera])),
  };
}
