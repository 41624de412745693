import type { DesiredWard, FleetObserver } from '@wardctl/fleet';
import type { FleetContext } from './fleet-context.ts';
import { probeCacheFile } from './forget-probes.ts';
import type { Choice } from './load-wards.ts';
import { maxAgeMs } from './max-age.ts';
import { ProbeCache } from './probe-cache.ts';
import { exitCodeOfProbe, probeFleet } from './probe-fleet.ts';
import type { ProbeDepth, ProbeResult } from './probe-result.ts';
import { type ProbeTarget, probeTargets } from './probe-targets.ts';
import { cameraRecords } from './record-cameras.ts';

interface ProbeChoice extends Choice {
  readonly depth: ProbeDepth;
  readonly concurrency: number;
  readonly 'per-site': number;
  /** As the user gave it. */
  readonly 'max-age'?: string | undefined;
  /** Folder for what cameras answer. */
  readonly record?: string | undefined;
}

interface ProbeWatch {
  /** Told what the result alone would not say. */
  readonly note: (text: string) => void;
  /** Runs the work with whatever shows how far it is. */
  readonly watch: (
    targets: readonly ProbeTarget[],
    work: (observer: FleetObserver) => Promise<ProbeResult>,
  ) => Promise<ProbeResult>;
}

interface ProbeEnding {
  readonly result: ProbeResult;
  readonly wards: readonly DesiredWard[];
  readonly exitCode: number;
}

/** @throws FleetError `inventory/…`, `selection/empty`, `usage/invalid` */
export async function probe(
  choice: ProbeChoice,
  context: FleetContext,
  { note, watch }: ProbeWatch,
): Promise<ProbeEnding> {
  const { depth, concurrency, 'per-site': perSite, record, 'max-age': age } = choice;
  const longest = age === undefined ? undefined : maxAgeMs(age);
  const records = record === undefined ? undefined : await cameraRecords(record, note);
  const { wards, targets, known, notes } = await probeTargets(choice, { signal: context.cancellation.stop });
  for (const text of notes) note(text);
  using cache = await ProbeCache.open(probeCacheFile(context), {
    json: (value) => context.credentials.redactedJson(value),
    note,
  });
  const result = await watch(targets, (observer) =>
    probeFleet(targets, context, {
      depth,
      concurrency,
      perSite,
      observer,
      known,
      cache,
      maxAgeMs: longest,
      records,
    }),
  );
  return { result, wards, exitCode: exitCodeOfProbe(result) };
}
