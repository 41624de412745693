import { FleetError } from '@wardctl/fleet';
import { isOurs, type ObservedContainer, ownerLabel } from './observed-container.ts';

/** The names a container goes through: `new` until it proved healthy, `old` until its successor has the name. */
export function swapNames(name: string) {
  return { current: name, candidate: `${name}.new`, old: `${name}.old` } as const;
}

/** @throws FleetError `docker/fault` */
export function refuseForeign(deviceId: string, container: ObservedContainer): void {
  if (isOurs(container)) return;
  throw new FleetError(
    'docker/fault',
    `${deviceId}: the container ${container.name} is not ours: it has no label ${ownerLabel}; nothing was changed`,
    { hint: 'Rename or remove it by hand if it may go, or give the recorder another container name.' },
  );
}
