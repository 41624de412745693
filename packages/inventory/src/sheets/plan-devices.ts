import { isDeepStrictEqual } from 'node:util';
import type { InventorySources } from '../inventory-sources.ts';
import type { Camera, Recorder } from '../schema-types.generated.ts';
import { applyCamera, type Faults } from './apply-camera.ts';
import { applyRecorder } from './apply-recorder.ts';
import { missingFields, missingValue, nameByPlace } from './complete-device.ts';
import { type DeviceIds, purposeLetters } from './device-ids.ts';
import type { PlacedRow } from './place-rows.ts';
import type { SheetProblem } from './sheet-problem.ts';
import type { WardDraft, WardDrafts } from './ward-drafts.ts';

/** A row that is written into the draft of its ward. */
export interface PlannedDevice {
  readonly placed: PlacedRow;
  readonly device: Camera | Recorder;
  /** As the inventory has it; absent for a new one. */
  readonly before?: Camera | Recorder;
}

interface PlanContext {
  readonly sources: InventorySources;
  readonly drafts: WardDrafts;
  readonly ids: DeviceIds;
}

/** Writes every row into the draft of its ward: recorders first, which cameras may name. A row with a fault is left out. */
export function planDevices(
  rows: readonly PlacedRow[],
  context: PlanContext,
): { readonly planned: readonly PlannedDevice[]; readonly problems: readonly SheetProblem[] } {
  const planned: PlannedDevice[] = [];
  const problems: SheetProblem[] = [];
  const ordered = [
    ...rows.filter(({ list }) => list === 'recorders'),
    ...rows.filter(({ list }) => list === 'cameras'),
  ];
  for (const placed of ordered) {
    const result = planRow(placed, context);
    problems.push(...result.problems);
    if (result.planned !== undefined) planned.push(result.planned);
  }
  return { planned, problems };
}

function planRow(placed: PlacedRow, context: PlanContext) {
  const draft = draftOf(placed, context.drafts);
  const known = placed.matchedBy === 'new' ? undefined : context.drafts.device(placed.id ?? '');
  const device = known ?? emptyDevice(placed);
  const before = known === undefined ? undefined : structuredClone(known);
  const { row } = placed;
  const faults: Faults = apply(device, placed, { draft, sources: context.sources });
  const problems = faults.map(([field, fault]) => row.problem(field, fault));
  const isSound = problems.every(({ severity }) => severity === 'warning');
  if (before !== undefined && isSound) return { problems, planned: { placed, device, before } };
  if (before !== undefined) return { problems: restored(problems, device, before) };
  const missing = missingFields(placed.list, device);
  // What a faulty cell should have given is not missing besides.
  if (missing.length > 0 && isSound) problems.push(row.problem('id', missingValue(missing)));
  if (missing.length > 0 || !isSound) return { problems };
  giveId(device, placed, { draft, context });
  context.drafts.addDevice(draft, placed.list, device);
  return { problems, planned: { placed, device } };
}

/** A row with a fault takes no part, also not with its other cells. */
function restored(problems: SheetProblem[], device: object, before: object): SheetProblem[] {
  for (const key of Object.keys(device)) delete (device as Record<string, unknown>)[key];
  Object.assign(device, before);
  return problems;
}

function draftOf({ ward, newWard }: PlacedRow, drafts: WardDrafts): WardDraft {
  return newWard === undefined ? drafts.of(ward) : drafts.add(newWard);
}

function emptyDevice({ id = '' }: PlacedRow): Camera | Recorder {
  return { id } as Camera | Recorder;
}

function apply(
  device: Camera | Recorder,
  { list, row }: PlacedRow,
  { draft, sources }: { readonly draft: WardDraft; readonly sources: InventorySources },
): Faults {
  applyStatus(device, row.values.status);
  if (list === 'recorders') return applyRecorder(device as Recorder, row.values, draft.content);
  const faults = applyCamera(device as Camera, row.values, { ward: draft.content, sources });
  nameByPlace(device as Camera, row.values);
  return faults;
}

function applyStatus(device: Camera | Recorder, status: 'planned' | 'active' | undefined): void {
  if (status === 'planned') device.status = 'planned';
  if (status === 'active') delete device.status;
}

function giveId(
  device: Camera | Recorder,
  { list, ward, id }: PlacedRow,
  { draft, context }: { readonly draft: WardDraft; readonly context: PlanContext },
): void {
  if (id !== undefined) return;
  const letters =
    list === 'recorders'
      ? 'rec'
      : purposeLetters((device as Camera).placement, draft.content, context.sources);
  device.id = context.ids.next(ward, letters, list === 'recorders' ? 2 : 4);
}

export function isChanged({ device, before }: PlannedDevice): boolean {
  return !isDeepStrictEqual(device, before);
}
