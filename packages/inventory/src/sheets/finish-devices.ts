import type { DesiredCamera, DesiredRecorder } from '@wardctl/fleet';
import type { InventorySources } from '../inventory-sources.ts';
import { resolveWards } from '../resolve-ward.ts';
import type { Camera, Recorder } from '../schema-types.generated.ts';
import { applyInheritedToCamera, applyInheritedToRecorder } from './apply-inherited.ts';
import { applySecret } from './apply-secrets.ts';
import { orderKeys } from './complete-device.ts';
import type { PlannedDevice } from './plan-devices.ts';
import type { PendingSecret } from './secret-sink.ts';
import type { ImportOptions } from './sheet-import.ts';
import type { SheetProblem } from './sheet-problem.ts';
import type { WardDrafts } from './ward-drafts.ts';

interface FinishContext {
  readonly sources: InventorySources;
  readonly drafts: WardDrafts;
  readonly options: Pick<ImportOptions, 'today' | 'secrets' | 'signal'>;
}

interface FinishedDevices {
  readonly pending: readonly PendingSecret[];
  readonly problems: readonly SheetProblem[];
}

/** Writes what layers may say already only where they do not, and references in place of passwords. */
export async function finishDevices(
  planned: readonly PlannedDevice[],
  { sources, drafts, options }: FinishContext,
): Promise<FinishedDevices> {
  const resolved = resolvedDevices({ ...sources, wards: drafts.touched }, options.today);
  const pending: PendingSecret[] = [];
  const problems: SheetProblem[] = [];
  for (const { device, before, placed } of planned) {
    options.signal.throwIfAborted();
    const found = resolved.get(device.id);
    if (found === undefined) throw new Error(`${device.id} is in no ward`);
    if ('placement' in found) {
      const fleet = sources.fleet?.content;
      applyInheritedToCamera(device as Camera, placed.row.values, { resolved: found, fleet });
    } else applyInheritedToRecorder(device as Recorder, placed.row.values, found);
    const secret = await applySecret(device, placed.row, {
      sink: options.secrets,
      resolved: found.credential,
    });
    if (secret.pending !== undefined) pending.push(secret.pending);
    if (secret.problem !== undefined) problems.push(secret.problem);
    if (before === undefined) orderKeys(device);
  }
  return { pending, problems };
}

function resolvedDevices(
  sources: InventorySources,
  today: string,
): ReadonlyMap<string, DesiredCamera | DesiredRecorder> {
  const wards = resolveWards(sources, today);
  const devices = wards.flatMap(({ ward }) => [...ward.recorders, ...ward.cameras]);
  return new Map(devices.map((device) => [device.id, device]));
}
