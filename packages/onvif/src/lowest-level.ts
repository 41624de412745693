import { type AccessClass, accessClasses } from './access-classes.ts';
import type { Operation } from './operation.ts';

/** User levels of ONVIF Core, from the least to the most privileged. */
const userLevels = ['user', 'operator', 'administrator'] as const;

export type UserLevel = (typeof userLevels)[number];

/** @see ONVIF Core "Default access policy" */
const levelFor = {
  PRE_AUTH: 'user',
  READ_SYSTEM: 'user',
  READ_MEDIA: 'user',
  READ_SYSTEM_SENSITIVE: 'operator',
  ACTUATE: 'operator',
  READ_SYSTEM_SECRET: 'administrator',
  WRITE_SYSTEM: 'administrator',
  UNRECOVERABLE: 'administrator',
} as const satisfies Record<AccessClass, UserLevel>;

export function accessClassOf({ service, name }: Pick<Operation<unknown>, 'service' | 'name'>): AccessClass {
  const classes: Readonly<Record<string, AccessClass>> = accessClasses[service];
  const found = classes[name];
  if (found === undefined) throw new Error(`${service} has no ${name}`);
  return found;
}

/** The lowest level that may call all of them under the default access policy; devices can have a policy of their own. */
export function lowestLevel(operations: readonly Pick<Operation<unknown>, 'service' | 'name'>[]): UserLevel {
  const ranks = operations.map((operation) => userLevels.indexOf(levelFor[accessClassOf(operation)]));
  return userLevels[Math.max(0, ...ranks)] ?? 'administrator';
}

const writing: ReadonlySet<AccessClass> = new Set(['WRITE_SYSTEM', 'ACTUATE', 'UNRECOVERABLE']);

/** Whether the operation changes the device. */
export function isWrite(operation: Pick<Operation<unknown>, 'service' | 'name'>): boolean {
  return writing.has(accessClassOf(operation));
}
