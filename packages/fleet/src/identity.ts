import { FleetError } from './fleet-error.ts';
import type { CameraIdentity } from './observed-camera.ts';

interface ExpectedIdentity {
  readonly id: string;
  readonly serial: string;
  readonly mac: string;
}

/**
 * Refuses a device that is not the one the inventory means: identity is serial and MAC, never the address.
 *
 * A device that names no MAC address is judged by its serial alone.
 *
 * @throws FleetError `device/identity-mismatch`
 */
export function assertIdentity(
  expected: ExpectedIdentity,
  observed: Pick<CameraIdentity, 'serial' | 'macs'>,
): void {
  const { id, serial, mac } = expected;
  if (observed.serial !== serial) throw mismatch(id, 'serial', serial, observed.serial);
  if (observed.macs.length > 0 && !observed.macs.includes(mac))
    throw mismatch(id, 'MAC', mac, observed.macs.join(', '));
}

function mismatch(id: string, what: string, wanted: string, found: string): FleetError {
  return new FleetError(
    'device/identity-mismatch',
    `${id}: another device answers: ${what} ${found}, expected ${wanted}`,
    {
      hint: 'Nothing was written to it. Correct the address, serial or MAC in the inventory.',
    },
  );
}
