import { FleetError } from '@wardctl/fleet';

/** A change after which the device may not be reached any more, and that nobody has allowed in so many words. */
export function refusedRisk(
  deviceId: string,
  path: string,
  { from, to }: { readonly from: unknown; readonly to: unknown },
): FleetError {
  const change = `from ${shown(from)} to ${shown(to)}`;
  return new FleetError(
    'plan/refused',
    `${deviceId}: ${path} is not changed ${change}: a mistake in it cuts the device off`,
    { hint: 'Have it approved, then run the same command with --allow-risky.' },
  );
}

/** Not even an allowance makes this right. */
export function refusedLockout(deviceId: string, path: string, reason: string): FleetError {
  return new FleetError('device/not-applied', `${deviceId}: ${path} is not changed: ${reason}`, {
    hint: 'Change the inventory so that the place wardctl runs at can still reach the device.',
  });
}

/** A shorter retention deletes what is older. */
export function refusedFootageLoss(
  deviceId: string,
  { from, to }: { readonly from: number; readonly to: number },
): FleetError {
  const kept = from === 0 ? 'as long as there is room' : `${from} days`;
  return new FleetError(
    'plan/refused',
    `${deviceId}: recording.maxRetentionDays is not changed to ${to}: the device keeps ${kept} and would delete what is older`,
    { hint: 'Have it approved, then run the same command with --allow-footage-loss.' },
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
