import type { Secret } from '@wardctl/fleet';

export const userLevels = ['Administrator', 'Operator', 'User'] as const;
export type UserLevel = (typeof userLevels)[number];

export type AccessClass =
  | 'PRE_AUTH'
  | 'READ_SYSTEM'
  | 'READ_SYSTEM_SECRET'
  | 'WRITE_SYSTEM'
  | 'UNRECOVERABLE'
  | 'READ_MEDIA'
  | 'ACTUATE';

/** Somebody who may sign in to a virtual camera. */
export interface VirtualAccount {
  readonly username: string;
  readonly password: Secret;
  readonly level: UserLevel;
  /** May not be deleted or given another level. */
  readonly isFixed?: boolean;
  /** Newest first. */
  readonly formerPasswords?: readonly Secret[];
}

/** ONVIF Core, Default Access Policy; `PRE_AUTH` asks for no account at all. */
const allowedLevels: Readonly<Record<AccessClass, readonly UserLevel[]>> = {
  PRE_AUTH: ['Administrator', 'Operator', 'User'],
  READ_SYSTEM: ['Administrator', 'Operator', 'User'],
  READ_SYSTEM_SECRET: ['Administrator'],
  WRITE_SYSTEM: ['Administrator'],
  UNRECOVERABLE: ['Administrator'],
  READ_MEDIA: ['Administrator', 'Operator', 'User'],
  ACTUATE: ['Administrator', 'Operator'],
};

export function mayAccess(level: UserLevel, access: AccessClass): boolean {
  return allowedLevels[access].includes(level);
}
