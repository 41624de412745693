import { type DesiredWard, digestOf } from '@wardctl/fleet';
import { diffInputs, type PropertyChange, type ResourceType } from '@wardctl/provider';
import { type WardResource, wardResources } from '@wardctl/stacks';
import type { RecordedResource, RecordedStack } from '../state/recorded-stack.ts';
import { resourceUrn } from '../state/state-layout.ts';
import { deviceFootageLosses } from './device-footage-losses.ts';
import { deviceLosses } from './device-losses.ts';
import { footageLosses } from './footage-losses.ts';
import { maskLosses } from './mask-losses.ts';
import type { Action, ActionOperation, Loss, WardPlan } from './plan.ts';
import { reachLosses } from './reach-losses.ts';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * Says what an apply of the ward will do, from the recorded state and the desired ward alone. Pure.
 *
 * It agrees with the engine's preview by construction: the differences come from the provider's own diff, and an
 * entry with init errors is always written again, as the engine does.
 */
export function planWard(
  ward: DesiredWard,
  recorded: RecordedStack,
  selection?: ReadonlySet<string>,
): WardPlan {
  const chosen = (device: string) => selection === undefined || selection.has(device);
  const desired = new Map(wardResources(ward).map((resource) => [urnOf(ward, resource), resource]));
  const changed = [...desired].flatMap(
    ([urn, resource]) => actionFor(urn, resource, recorded.resources.get(urn)) ?? [],
  );
  const gone = [...recorded.resources]
    .filter(([urn]) => !desired.has(urn))
    .map(([urn, entry]) => deletion(urn, entry));
  const actions = [...changed, ...gone].filter(({ device }) => chosen(device));
  return {
    ward: ward.code,
    stateSerial: recorded.serial,
    desiredDigest: digestOf(ward),
    actions,
    unchanged:
      [...desired.values()].filter(({ device }) => chosen(device)).length -
      changed.filter(({ device }) => chosen(device)).length,
    observed: ward.cameras.filter(({ id, control }) => control === 'observe' && chosen(id)).length,
  };
}

/** The actions that take everything of the ward back out of Pulumi's hands and off its recorders. */
export function planDestroy(
  ward: DesiredWard,
  recorded: RecordedStack,
  selection?: ReadonlySet<string>,
): WardPlan {
  const nothing: DesiredWard = { ...ward, recorders: [], cameras: [] };
  const plan = planWard(nothing, recorded, selection);
  // That devices go is what was asked for.
  const actions = plan.actions.map((action) => ({ ...action, losses: [] }));
  return { ...plan, actions, desiredDigest: digestOf(ward), observed: 0 };
}

function urnOf(ward: DesiredWard, { type, name }: WardResource): string {
  return resourceUrn(ward.code, type, name);
}

function actionFor(
  urn: string,
  { type, name, device, inputs }: WardResource,
  recorded: RecordedResource | undefined,
): Action | undefined {
  const desired = inputs as unknown as Inputs;
  const changes = diffInputs(type, recorded?.inputs ?? {}, desired);
  const operation = operationFor(recorded, changes);
  if (operation === undefined) return undefined;
  return {
    urn,
    operation,
    type,
    name,
    device,
    changes,
    inputsDigest: digestOf(desired),
    losses: lossesOfWrite(operation, type, { before: recorded?.inputs ?? {}, after: desired }),
    ...(recorded !== undefined && recorded.initErrors.length > 0 && { unfinished: recorded.initErrors }),
  };
}

/** Of a device that was not managed before, nothing is known. */
function lossesOfWrite(
  operation: ActionOperation,
  type: ResourceType,
  { before, after }: { readonly before: Inputs; readonly after: Inputs },
): readonly Loss[] {
  if (operation === 'retry') return [];
  const known = operation === 'update' ? before : {};
  return [
    ...(operation === 'update' ? footageLosses(type, before, after) : []),
    ...deviceFootageLosses(type, known, after),
    ...(operation === 'update' ? maskLosses(type, before, after) : []),
    ...reachLosses(type, known, after),
  ];
}

function operationFor(
  recorded: RecordedResource | undefined,
  changes: readonly PropertyChange[],
): ActionOperation | undefined {
  if (recorded === undefined) return 'create';
  if (changes.some(({ replaces }) => replaces)) return 'replace';
  if (changes.length > 0) return 'update';
  return recorded.initErrors.length > 0 ? 'retry' : undefined;
}

// A keeper that goes deletes nothing any more, so no deletion loses footage.
function deletion(urn: string, { type, inputs }: RecordedResource): Action {
  const name = urn.slice(urn.lastIndexOf('::') + 2);
  const device = deviceOf(type, inputs);
  return {
    urn,
    operation: 'delete',
    type,
    name,
    device,
    changes: [],
    inputsDigest: digestOf(inputs),
    losses: deviceLosses(type, device),
  };
}

function deviceOf(type: string, inputs: Inputs): string {
  const device =
    type === 'wardctl:index:Camera' ? inputs['device'] : (inputs['host'] as { id?: unknown } | undefined)?.id;
  return String(device ?? 'unknown device');
}
