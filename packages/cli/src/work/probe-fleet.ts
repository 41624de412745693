import { type DesiredWard, type FleetObserver, type Outcome, runOnFleet } from '@wardctl/fleet';
import { exitCodeOfRun } from '../exit-code.ts';
import type { FleetContext } from './fleet-context.ts';
import { type Choice, loadWards } from './load-wards.ts';
import { probeCamera, probeRecorder } from './probe-device.ts';
import {
  type CameraFacts,
  type ProbedCamera,
  type ProbedRecorder,
  type ProbeResult,
  type ProbeState,
  type RecorderFacts,
  stateOfError,
} from './probe-result.ts';

/** A device of the selection, with its part of the inventory. */
export type ProbeTarget =
  | { readonly id: string; readonly ward: string; readonly camera: DesiredWard['cameras'][number] }
  | { readonly id: string; readonly ward: string; readonly recorder: DesiredWard['recorders'][number] };

type Facts = CameraFacts | RecorderFacts;

export interface ProbeTargets {
  readonly wards: readonly DesiredWard[];
  readonly targets: readonly ProbeTarget[];
  /** What the user is told of the choice of devices. */
  readonly notes: readonly string[];
}

/** @throws FleetError `inventory/…`, `selection/empty`, `usage/invalid` */
export async function probeTargets(
  choice: Choice,
  options: { readonly signal: AbortSignal },
): Promise<ProbeTargets> {
  const { wards, devices, notes } = await loadWards(choice, options);
  const targets = wards.flatMap(({ code, recorders, cameras }): ProbeTarget[] => [
    ...recorders.map((recorder) => ({ id: recorder.id, ward: code, recorder })),
    ...cameras.map((camera) => ({ id: camera.id, ward: code, camera })),
  ]);
  const chosen: ReadonlySet<string> = devices;
  return { wards, targets: targets.filter(({ id }) => chosen.has(id)), notes };
}

interface ProbeFleetOptions {
  readonly concurrency: number;
  readonly observer: FleetObserver;
}

/** Looks at every device of the selection at once, as far as `concurrency` goes. */
export async function probeFleet(
  targets: readonly ProbeTarget[],
  context: FleetContext,
  { concurrency, observer }: ProbeFleetOptions,
): Promise<ProbeResult> {
  const [startedAt, begin] = [new Date().toISOString(), performance.now()];
  const { cancellation, events } = context;
  const outcomes = await runOnFleet<ProbeTarget, Facts>(
    targets,
    (target, signal) =>
      'camera' in target
        ? probeCamera(target.camera, context, { signal })
        : probeRecorder(target.recorder, context, { signal }),
    { concurrency, signal: cancellation.signal, stop: cancellation.stop, observers: [observer] },
  );
  const devices = targets.flatMap((target) => deviceOf(target, outcomes.get(target.id)) ?? []);
  for (const device of devices) events.write('device-probed', device);
  return {
    startedAt,
    elapsedMs: Math.round(performance.now() - begin),
    summary: summaryOf(devices),
    devices,
  };
}

function deviceOf(
  target: ProbeTarget,
  outcome: Outcome<Facts> | undefined,
): ProbeResult['devices'][number] | undefined {
  if (outcome === undefined) return undefined;
  const { id, ward } = target;
  const kind = 'camera' in target ? 'camera' : 'recorder';
  if (outcome.status === 'done') {
    return { id, ward, kind, state: 'ok', [kind]: outcome.value } as ProbedCamera | ProbedRecorder;
  }
  const { error, status } = outcome;
  return { id, ward, kind, state: stateOfError(error.code, status === 'pending'), error: error.toJSON() };
}

function summaryOf(devices: ProbeResult['devices']): ProbeResult['summary'] {
  const summary: Record<ProbeState, number> = {
    ok: 0,
    pending: 0,
    unauthorized: 0,
    'identity-mismatch': 0,
    failed: 0,
  };
  for (const { state } of devices) summary[state] += 1;
  return summary;
}

export function exitCodeOfProbe({ devices }: ProbeResult): number {
  return exitCodeOfRun(devices.flatMap(({ error }) => error?.code ?? []));
}
