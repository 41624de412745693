import { FleetError, type Ownership, type Placement } from '@wardctl/fleet';
import { type Adoption, adoptSite, type SiteCamera, siteCameras } from '@wardctl/inventory/adopt';
import { type Found, type ReadCameras, readKnownCameras } from './adopt-cameras.ts';
import { proveAdoption } from './adopt-proof.ts';
import type { ReadCamera, ReadStranger } from './adopt-read.ts';
import { adoptResult } from './adopt-report.ts';
import type { AdoptResult } from './adopt-result.ts';
import { type SearchChoice, searchSite } from './adopt-search.ts';
import { acceptance, seenCamera, seenStranger } from './adopt-seen.ts';
import { readStrangers, type Stranger, withoutMoved } from './adopt-strangers.ts';
import { type CheckedInventory, checkInventory } from './check-inventory.ts';
import { findSite, type SiteSubnet } from './find-site.ts';
import type { FleetContext } from './fleet-context.ts';
import { InvalidInventory } from './invalid-inventory.ts';
import { today } from './today.ts';

interface AdoptChoice extends SearchChoice {
  /** As the user gave it. */
  readonly inventory: string;
  readonly site: string;
  readonly credential?: string | undefined;
  readonly placement?: string | undefined;
  readonly recorder?: string | undefined;
  readonly ownership: string;
  readonly accept?: readonly string[] | string | undefined;
  readonly concurrency: number;
  readonly 'despite-unread': boolean;
}

interface AdoptWatch {
  readonly looked: (done: number, total: number) => void;
}

export interface AdoptWork {
  readonly result: AdoptResult;
  readonly adoption: Adoption;
}

/**
 * Reads the cameras of a site and works out what makes the inventory describe them. Writes to no device and no file.
 *
 * @throws FleetError `inventory/…`, `selection/empty`, `usage/invalid`, `run/cancelled`
 */
export async function adopt(
  choice: AdoptChoice,
  context: FleetContext,
  { looked }: AdoptWatch,
): Promise<AdoptWork> {
  const [startedAt, begin] = [new Date().toISOString(), performance.now()];
  const isAccepted = acceptance(choice.accept);
  const inventory = await soundInventory(choice.inventory);
  const site = findSite(inventory, choice.site);
  assertChoice(choice, inventory, site);
  const search = await searchSite(inventory, site, { ...choice, context, looked });
  const cameras = siteCameras(inventory.sources, { ...site, today: today() });
  const read = { context, credential: choice.credential, concurrency: choice.concurrency };
  const known = await readKnownCameras(cameras, read);
  const strangers = withoutMoved(await readStrangers(search.strangers, read), inventory);
  assertGoesOn(context);
  const adoption = await adoptSite(choice.inventory, {
    ...site,
    today: today(),
    cameras: known.found.map((found) => seenCamera(found, isAccepted)),
    strangers: strangers.found.flatMap((found) => seenStranger(found, choice.credential ?? '')),
    placement: choice.placement as Placement | undefined,
    recorder: choice.recorder,
    ownership: choice.ownership as Ownership,
    despiteUnread: choice['despite-unread'],
    isSecret: (text) => context.credentials.redact(text) !== text,
  });
  const proof = proveAdoption(
    [...provenKnown(known, adoption), ...provenNew(strangers, adoption)],
    adoption.unsaid,
  );
  const elapsedMs = Math.round(performance.now() - begin);
  const facts = { inventory: choice.inventory, ...site, searched: search.addresses, startedAt, elapsedMs };
  return { result: adoptResult(facts, { known, strangers, adoption, proof }), adoption };
}

async function soundInventory(directory: string): Promise<CheckedInventory> {
  const inventory = await checkInventory(directory);
  const isWrong = inventory.problems.some(({ severity }) => severity === 'error');
  if (isWrong) throw new InvalidInventory(directory, inventory.problems);
  return inventory;
}

function assertChoice(
  { credential = '', recorder }: AdoptChoice,
  { sources }: CheckedInventory,
  { ward }: SiteSubnet,
): void {
  if (credential.includes('{id}')) {
    throw new FleetError(
      'usage/invalid',
      '--credential: a new camera has no id yet that {id} could stand for',
      {
        hint: 'Name one entry, such as age:site-default.',
      },
    );
  }
  const recorders = sources.wards.find(({ content }) => content.ward === ward)?.content.recorders ?? [];
  if (recorder === undefined || recorders.some(({ id }) => id === recorder)) return;
  throw new FleetError('selection/empty', `--recorder: ${ward} has no recorder "${recorder}"`, {
    hint: `It has: ${recorders.map(({ id }) => id).join(', ') || 'none'}.`,
  });
}

/** Half a look must not become what the inventory says. */
function assertGoesOn({ cancellation }: FleetContext): void {
  if (!cancellation.stop.aborted) return;
  throw new FleetError('run/cancelled', 'stopped while cameras were read; nothing was touched', {
    hint: 'Run the same command again.',
  });
}

function provenKnown({ found }: ReadCameras<SiteCamera, ReadCamera>, { cameras }: Adoption) {
  return found.flatMap(({ known: { camera }, read: { all } }) => {
    return all === undefined ? [] : [{ id: camera.id, all, before: camera, after: cameras.get(camera.id) }];
  });
}

function provenNew({ found }: ReadCameras<Stranger, ReadStranger>, { added, cameras }: Adoption) {
  return found.flatMap(({ known: { candidate }, read: { all } }: Found<Stranger, ReadStranger>) => {
    const id = added.find(({ address }) => address === candidate.address)?.id ?? candidate.address;
    return [{ id, all, before: undefined, after: cameras.get(id) }];
  });
}
