import { FleetError } from '@wardctl/fleet';
import type { UserLevel } from './lowest-level.ts';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import { getUsers } from './services/device/users.ts';

/** What can be known of the account that is signed in. */
export interface AccountLevel {
  /** In the words of the device, lower case; null when it does not tell. */
  readonly told: string | null;
  /** Whether it may do what only administrators may; null when that does not show. */
  readonly isAdministrator: boolean | null;
}

const unknown: AccountLevel = { told: null, isAdministrator: null };

/**
 * Reads the level of the account by asking for what is an administrator's to know, the list of accounts. A device that gives
 * it has an administrator before it, whatever level it names: some say `user` of everybody.
 *
 * @throws FleetError `device/…`, `run/cancelled`
 */
export async function readAccountLevel(
  session: OnvifSession,
  options: CallOptions = {},
): Promise<AccountLevel> {
  try {
    const users = await session.call(getUsers, options);
    const own = users.find(({ name }) => name === session.username);
    // An answer to anybody shows nothing of this account.
    if (!session.isCredentialProven) return { ...unknown, told: own?.level ?? null };
    return { told: own?.level ?? null, isAdministrator: own !== undefined || users.length > 0 ? true : null };
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    if (error.code === 'device/role-too-low') return { told: null, isAdministrator: false };
    if (error.code.startsWith('onvif/')) return unknown;
    throw error;
  }
}

/** Whether it is certain that the account may not do what takes `needed`. */
export function isBelow({ isAdministrator }: AccountLevel, needed: UserLevel): boolean {
  return needed === 'administrator' && isAdministrator === false;
}
