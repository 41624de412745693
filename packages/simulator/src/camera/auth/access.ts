import type { Secret } from '@wardctl/fleet';

export type UserLevel = 'Administrator' | 'Operator' | 'User';

export type AccessClass =
  | 'PRE_AUTH'
  | 'READ_SYSTEM'
  | 'READ_SYSTEM_SECRET'
  | 'WRITE_SYSTEM'
  | 'READ_MEDIA'
  | 'ACTUATE';

/** Somebody who may sign in to a virtual camera. */
export interface VirtualAccount {
  readonly username: string;
  readonly password: Secret;
  readonly level: UserLevel;
}

/** ONVIF Core, Default Access Policy; `PRE_AUTH` asks for no account at all. */
const allowedLevels: Readonly<Record<AccessClass, readonly UserLevel[]>> = {
  PRE_AUTH: ['Administrator', 'Operator', 'User'],
  READ_SYSTEM: ['Administrator', 'Operator', 'User'],
  READ_SYSTEM_SECRET: ['Administrator'],
  WRITE_SYSTEM: ['Administrator'],
  READ_MEDIA: ['Administrator', 'Operator', 'User'],
  ACTUATE: ['Administrator', 'Operator'],
};

export function mayAccess(level: UserLevel, access: AccessClass): boolean {
  return allowedLevels[access].includes(level);
}
