import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FleetContext } from './fleet-context.ts';
import { ProbeCache } from './probe-cache.ts';

/** The file of remembered probes. */
export function probeCacheFile({ stateDirectory }: Pick<FleetContext, 'stateDirectory'>): string {
  return join(stateDirectory, 'probe.sqlite');
}

/** Devices that were written to are not what they were when they were last looked at. */
export async function forgetProbes(
  devices: Iterable<string>,
  context: Pick<FleetContext, 'stateDirectory' | 'credentials'>,
): Promise<void> {
  const file = probeCacheFile(context);
  if (!existsSync(file)) return;
  const options = { json: (value: object) => context.credentials.redactedJson(value), note: () => {} };
  using cache = await ProbeCache.open(file, options);
  for (const device of devices) cache.forget(device);
}
