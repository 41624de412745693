import { type Credential, FleetError } from '@wardctl/fleet';

/** What would cut off the way by which the device is managed is not written. */
export function refusedInUse(deviceId: string, name: string): FleetError {
  return new FleetError(
    'device/not-applied',
    `${deviceId}: the account ${name} is signed in and is not changed`,
    {
      hint: 'Leave it out of the accounts, or give it the level and the credential it has; change it with another administrator.',
    },
  );
}

/** The credential behind an account is that of somebody else, or has no password. */
export function wrongAccount(deviceId: string, name: string, credential: Credential | undefined): FleetError {
  const reason = credential?.username === name ? 'has no password' : 'is that of another user';
  return new FleetError(
    'device/not-applied',
    `${deviceId}: the credential of the account ${name} ${credential === undefined ? 'is not known here' : reason}`,
    { hint: 'Let the reference of the account lead to a user name equal to its own, with a password.' },
  );
}

export function refusedProtocol(deviceId: string, path: string, reason: string): FleetError {
  return new FleetError('device/not-applied', `${deviceId}: ${path} is not changed: ${reason}`, {
    hint: "Change it in the device's own page, then the port and protocol of the camera in the inventory.",
  });
}
