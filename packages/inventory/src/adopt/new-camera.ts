import type { Placement } from '@wardctl/fleet';
import { cameraLayers } from '../camera-layers.ts';
import type { InventorySources } from '../inventory-sources.ts';
import { valuesOf } from '../layer.ts';
import { mergeLayers } from '../merge-layers.ts';
import type { Camera, WardFile } from '../schema-types.generated.ts';
import { orderKeys } from '../sheets/complete-device.ts';
import { type DeviceIds, purposeLetters } from '../sheets/device-ids.ts';
import { findCameraModel } from '../sheets/find-camera-model.ts';
import type { WardDraft } from '../sheets/ward-drafts.ts';
import type { AdoptOptions, RefusedCamera } from './adoption.ts';
import type { SeenStranger } from './seen-camera.ts';

interface Surroundings {
  readonly sources: InventorySources;
  readonly draft: WardDraft;
  readonly ids: DeviceIds;
}

type Choice = Pick<AdoptOptions, 'site' | 'placement' | 'recorder' | 'ownership' | 'isSecret'>;

export type NewCamera =
  | { readonly camera: Camera; readonly reason?: string }
  | { readonly refused: RefusedCamera };

/** The entry of a camera that was found: what it says of itself, and what the user has chosen for all new ones. */
export function newCamera(stranger: SeenStranger, choice: Choice, around: Surroundings): NewCamera {
  const { identity, address } = stranger;
  const { draft, sources, ids } = around;
  const model = findCameraModel({ vendor: identity.manufacturer, model: identity.model }, sources.models);
  if (model.value === undefined) {
    const { message = 'its model is not known', hint = '' } = model.fault ?? {};
    return { refused: { address, reason: message, hint } };
  }
  const recorder = choice.recorder ?? onlyRecorder(draft.content, choice.site);
  if (recorder === undefined) return { refused: noRecorder(address, draft.content) };
  const placement = choice.placement ?? usualPlacement(draft.content, choice.site);
  const reason = whyPlanned(stranger, choice);
  const camera: Camera = {
    id: ids.next(draft.content.ward, purposeLetters(placement, draft.content, sources), 4),
    ...(reason !== undefined && { status: 'planned' as const }),
    name: { vi: nameOf(stranger, choice) },
    site: choice.site,
    recorder,
    address,
    serial: identity.serial,
    ...(identity.mac !== undefined && { mac: identity.mac }),
    model: model.value,
    placement,
    ownership: choice.ownership,
  };
  addAccess(camera, stranger, around);
  orderKeys(camera);
  return { camera, ...(reason !== undefined && { reason }) };
}

function whyPlanned({ identity }: SeenStranger, { placement }: Choice): string | undefined {
  if (placement === undefined) return 'what it looks at is not known';
  return identity.mac === undefined ? 'it names no MAC address' : undefined;
}

/** The text in its picture is what people call it. */
function nameOf({ settings, address }: SeenStranger, { isSecret }: Choice): string {
  const shown = settings.osd?.name?.normalize('NFC').trim() ?? '';
  return shown === '' || isSecret(shown) ? `Camera ${address}` : shown;
}

/** How it is reached and signed in to, where no layer says so already. */
function addAccess(
  camera: Camera,
  { port, protocol, credential }: SeenStranger,
  { sources, draft }: Surroundings,
): void {
  const below = mergeLayers(cameraLayers(sources, draft, camera).map(valuesOf));
  if (below['port'] !== port) camera.port = port;
  if (below['protocol'] !== protocol) camera.protocol = protocol;
  if (String(below['credential']).replaceAll('{id}', camera.id) !== credential)
    camera.credential = credential;
}

function onlyRecorder({ recorders = [] }: WardFile, site: string): string | undefined {
  const here = recorders.filter((recorder) => recorder.site === site);
  const [only, ...others] = here.length > 0 ? here : recorders;
  return others.length === 0 ? only?.id : undefined;
}

function noRecorder(address: string, { ward, recorders = [] }: WardFile): RefusedCamera {
  const ids = recorders.map(({ id }) => id).join(', ');
  return {
    address,
    reason: recorders.length === 0 ? `${ward} has no recorder` : `${ward} has several recorders`,
    hint: recorders.length === 0 ? 'Add a recorder to the ward file.' : `Choose one by --recorder: ${ids}.`,
  };
}

/** Only for the letters of an id that a person has to look at anyhow. */
function usualPlacement({ cameras = [] }: WardFile, site: string): Placement {
  const here = cameras.filter((camera) => camera.site === site);
  const groups = [...Map.groupBy(here, ({ placement }) => placement)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'residential';
}
