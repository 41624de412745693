import type { InventoryDevice } from '@wardctl/fleet';
import { exitCodeOfRun } from '../exit-code.ts';
import type { FleetContext } from './fleet-context.ts';
import { judgeDevices } from './probe-judgement.ts';
import type { Probed, ProbeResult } from './probe-result.ts';
import { ProbeRun, type ProbeRunOptions } from './probe-run.ts';
import { type ProbeState, probeStates } from './probe-state.ts';
import type { ProbeTarget } from './probe-targets.ts';

interface ProbeFleetOptions extends ProbeRunOptions {
  /** Every camera that is no stranger. */
  readonly known: readonly InventoryDevice[];
}

/** Looks at every device of the selection, as many at once as the options say, and then at all of them together. */
export async function probeFleet(
  targets: readonly ProbeTarget[],
  context: FleetContext,
  options: ProbeFleetOptions,
): Promise<ProbeResult> {
  const [startedAt, begin] = [new Date().toISOString(), performance.now()];
  const run = new ProbeRun(context, options);
  const alone = (await run.over(targets)).map((device) => withoutSecrets(device, context));
  const judged = judgeDevices(alone, options.known);
  const changed = new Map(judged.map((device) => [device.id, device]));
  const devices = alone.map((device) => changed.get(device.id) ?? device);
  for (const device of judged) {
    if (device.identity?.verdict !== 'match') context.events.write('device-judged', device);
  }
  return {
    startedAt,
    elapsedMs: Math.round(performance.now() - begin),
    depth: options.depth,
    summary: summaryOf(devices),
    cached: devices.filter(({ cached }) => cached !== undefined).length,
    devices,
  };
}

/** Before anybody shortens a message: half a secret would not be recognised any more. */
function withoutSecrets(device: Probed, { credentials }: Pick<FleetContext, 'credentials'>): Probed {
  const { error } = device;
  if (error === undefined) return device;
  return { ...device, error: JSON.parse(credentials.redactedJson(error)) as NonNullable<Probed['error']> };
}

function summaryOf(devices: readonly Probed[]): ProbeResult['summary'] {
  const counts = new Map<ProbeState, number>(probeStates.map((state) => [state, 0]));
  for (const { state } of devices) counts.set(state, (counts.get(state) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<ProbeState, number>;
}

/** @returns 5 when devices only did not answer, 1 when one answered wrongly */
export function exitCodeOfProbe({ devices }: Pick<ProbeResult, 'devices'>): number {
  return exitCodeOfRun(devices.flatMap(({ error }) => error?.code ?? []));
}
