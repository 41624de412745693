import { relative } from 'node:path';
import { type DesiredWard, FleetError } from '@wardctl/fleet';
import { loadInventory } from '../load-inventory.ts';
import { type ChangedDevices, changedDevices } from './changed-devices.ts';
import { inventoryAtCommit } from './git-inventory.ts';

interface ChangedSinceOptions {
  /** ISO date on which both states are judged. */
  readonly today: string;
  readonly signal: AbortSignal;
}

/**
 * The devices of an inventory that resolve to something else than at a commit, wherever the difference was written.
 *
 * @param wards What the inventory in `directory` resolves to now.
 * @throws FleetError `usage/invalid`, `inventory/invalid` where that of the commit has errors, `run/cancelled`
 */
export async function changedSince(
  { directory, wards }: { readonly directory: string; readonly wards: readonly DesiredWard[] },
  reference: string,
  { today, signal }: ChangedSinceOptions,
): Promise<ChangedDevices> {
  await using commit = await inventoryAtCommit(directory, reference, { signal });
  if (commit.isEmpty) return changedDevices([], wards);
  return changedDevices(await wardsIn(commit.directory, reference, today), wards);
}

async function wardsIn(directory: string, reference: string, today: string): Promise<readonly DesiredWard[]> {
  const { problems, wards } = await loadInventory(directory, { today });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return wards;
  const place = `${relative(directory, first.position.file)}:${first.position.line}`;
  const more = errors.length === 1 ? '' : `, and ${errors.length - 1} more`;
  throw new FleetError(
    'inventory/invalid',
    `the inventory at ${reference} has errors: ${place}: ${first.message}${more}`,
    { hint: 'Give a commit at which it is valid, or select devices with --on.' },
  );
}
