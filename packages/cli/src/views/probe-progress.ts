import type { FleetObserver } from '@wardctl/fleet';
import type { Output } from '../output.ts';
import type { ProbeResult } from '../work/probe-result.ts';
import type { ProbeTarget } from '../work/probe-targets.ts';
import { wardProgress } from './ward-progress.ts';

/** Runs `work` with a progress line per ward. */
export async function probeProgress(
  targets: readonly Pick<ProbeTarget, 'id' | 'ward'>[],
  output: Output,
  work: (observer: FleetObserver) => Promise<ProbeResult>,
): Promise<ProbeResult> {
  const wardOf = new Map(targets.map(({ id, ward }) => [id, ward]));
  const totals = new Map(
    [...Map.groupBy(targets, ({ ward }) => ward)].map(([ward, all]) => [ward, all.length]),
  );
  await using progress = wardProgress(totals, output);
  return await work({
    started: () => {},
    finished: (id, { status }) => progress.finished(wardOf.get(id) ?? '', status),
  });
}
