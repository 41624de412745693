import { expect, test } from 'vitest';
import { type AccessClass, accessClasses } from '../src/access-classes.ts';
import { accessClassOf, lowestLevel } from '../src/lowest-level.ts';
import { serviceNamespaces } from '../src/operation.ts';
import { levelForSettings } from '../src/settings/setting-operations.ts';

const all = Object.entries(accessClasses).flatMap(([service, classes]) =>
  Object.entries<AccessClass>(classes).map(([name, access]) => [service, name, access] as const),
);

/** Words that every class of ONVIF Core allows an operation to begin with. */
const verbs: Readonly<Record<AccessClass, RegExp>> = {
  PRE_AUTH: /^Get/,
  READ_SYSTEM: /^Get/,
  READ_SYSTEM_SENSITIVE: /^Get/,
  READ_SYSTEM_SECRET: /^Get/,
  READ_MEDIA: /^Get/,
  WRITE_SYSTEM: /^(Set|Add|Remove|Create|Delete)/,
  ACTUATE: /^(Set|Add|Remove|Create|Delete)/,
  UNRECOVERABLE: /^(?!Get)/,
};

test.each(all)('%s %s reads or writes as its class %s says', (service, name, access) => {
  expect(name).toMatch(verbs[access]);
  expect(Object.keys(serviceNamespaces)).toContain(service);
});

test.each(all.filter(([service]) => !['device', 'security'].includes(service)))(
  '%s %s is no matter of the system: %s',
  (_service, _name, access) => {
    expect(['READ_MEDIA', 'ACTUATE']).toContain(access);
  },
);

const clock = { service: 'device', name: 'GetSystemDateAndTime' } as const;
const information = { service: 'device', name: 'GetDeviceInformation' } as const;
const users = { service: 'device', name: 'GetUsers' } as const;
const profiles = { service: 'media2', name: 'GetProfiles' } as const;
const mask = { service: 'media2', name: 'SetMask' } as const;
const ntp = { service: 'device', name: 'SetNTP' } as const;

test.each([
  ['user', []],
  ['user', [clock]],
  ['user', [information, profiles]],
  ['operator', [information, mask, profiles]],
  ['administrator', [information, users]],
  ['administrator', [ntp, mask]],
] as const)('%s is the lowest level for %j', (level, operations) => {
  expect(lowestLevel(operations)).toBe(level);
});

test('an operation of another service has no class', () => {
  expect(() => accessClassOf({ service: 'imaging', name: 'GetUsers' })).toThrow('imaging has no GetUsers');
});

test.each([
  ['user', 'look', { masks: [], hostname: 'a', network: {} }],
  ['operator', 'apply', { masks: [], audio: 'off', encoder: {} }],
  ['administrator', 'apply', { masks: [], hostname: 'a' }],
  ['administrator', 'look', { accounts: {} }],
  [
    'user',
    'look',
    { tls: { versions: ['1.2'] }, recording: { mode: 'off' }, failedLogins: { warning: 'on' } },
  ],
  ['operator', 'apply', { recording: { maxRetentionDays: 30 } }],
  ['administrator', 'apply', { tls: { versions: ['1.2'] } }],
  ['administrator', 'apply', { failedLogins: { warning: 'on' } }],
  ['user', 'apply', {}],
] as const)('%s is the lowest level to %s at %j', (level, purpose, managed) => {
  expect(levelForSettings(managed, purpose)).toBe(level);
});
