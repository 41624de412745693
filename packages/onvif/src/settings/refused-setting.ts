import { type Credential, FleetError, type UncoveredMask } from '@wardctl/fleet';

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

/** Hidden parts of the picture would be shown. */
export function refusedUncovering(deviceId: string, masks: readonly UncoveredMask[]): FleetError {
  const list = masks.map(({ id, share }) => `${id} by ${Math.ceil(share * 100)} %`).join(', ');
  return new FleetError(
    'device/not-applied',
    `${deviceId}: masks that the device has would hide less: ${list}`,
    {
      hint: 'Write them into the inventory, or have their removal approved and allow it with --allow-mask-removal.',
    },
  );
}

/** After these the device is not asked anything more in this run. */
function isEnding({ code }: FleetError): boolean {
  return code === 'run/cancelled' || (code.startsWith('device/') && code !== 'device/not-applied');
}

/**
 * The refusal of one setting, which leaves the others to be tried.
 *
 * @throws what it is given, when that ends the conversation with the device or is a bug
 */
export function refusalIn(error: unknown): FleetError {
  if (error instanceof FleetError && !isEnding(error)) return error;
  throw error;
}

/** Removing the others first could leave nobody who may sign in. */
export function othersStay(deviceId: string): FleetError {
  return new FleetError(
    'device/not-applied',
    `${deviceId}: other accounts stay as long as the named ones are refused`,
    { hint: 'Mend the named accounts first.' },
  );
}
