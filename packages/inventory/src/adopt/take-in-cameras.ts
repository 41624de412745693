import { readFileSync } from 'node:fs';
import type { InventorySources } from '../inventory-sources.ts';
import { DeviceIds } from '../sheets/device-ids.ts';
import type { WardDraft, WardDrafts } from '../sheets/ward-drafts.ts';
import type { AddedCamera, AdoptOptions, RefusedCamera } from './adoption.ts';
import { installPlanned } from './install-planned.ts';
import { newCamera } from './new-camera.ts';
import type { SeenCamera } from './seen-camera.ts';

interface Around {
  readonly sources: InventorySources;
  readonly drafts: WardDrafts;
  readonly draft: WardDraft;
}

interface TakenIn {
  readonly added: readonly AddedCamera[];
  readonly refused: readonly RefusedCamera[];
  /** With the new ones, whose ids are known now. */
  readonly seen: readonly SeenCamera[];
}

/** Writes new cameras into the draft of the ward, and what planned ones say they are. */
export function takeInCameras(options: AdoptOptions, { sources, drafts, draft }: Around): TakenIn {
  const ids = new DeviceIds(textsOf(sources));
  const added = installAll(options, draft);
  const refused: RefusedCamera[] = [];
  const seen = [...options.cameras];
  for (const stranger of options.strangers) {
    const made = newCamera(stranger, options, { sources, draft, ids });
    if ('refused' in made) {
      refused.push(made.refused);
      continue;
    }
    const { camera, reason } = made;
    const { id, address } = camera;
    drafts.addDevice(draft, 'cameras', camera);
    added.push({
      id,
      address,
      ...(reason === undefined ? { change: 'added' } : { change: 'planned', reason }),
    });
    seen.push({ id, settings: stranger.settings, identity: stranger.identity, accepted: new Set() });
  }
  return { added, refused, seen };
}

function installAll({ cameras }: AdoptOptions, { content }: WardDraft): AddedCamera[] {
  return cameras.flatMap((seen) => {
    const camera = content.cameras?.find(({ id }) => id === seen.id);
    return camera?.status === 'planned' ? (installPlanned(camera, seen, content) ?? []) : [];
  });
}

/** Everything in which the id of a device that has gone may still stand. */
function* textsOf({ wards, holds }: InventorySources): Generator<string> {
  for (const { file } of [...wards, ...(holds === undefined ? [] : [holds])])
    yield readFileSync(file, 'utf8');
}
