import type { Outcome } from './outcome.ts';
import { type FleetRunOptions, visitFleet } from './visit-fleet.ts';

/** Runs one job over many devices: `visitFleet` where no way has to be opened first. */
export async function runOnFleet<D extends { readonly id: string }, Value>(
  devices: readonly D[],
  job: (device: D, signal: AbortSignal) => Promise<Value>,
  options: Omit<FleetRunOptions<D>, 'ahead'>,
): Promise<Map<string, Outcome<Value>>> {
  const visit = {
    reach: async () => undefined,
    look: (_: undefined, device: D, signal: AbortSignal) => job(device, signal),
    leave: () => {},
  };
  return await visitFleet(devices, visit, { ...options, ahead: 0 });
}
