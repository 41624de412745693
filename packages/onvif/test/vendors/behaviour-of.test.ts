import { expect, test } from 'vitest';
import { behaviourOf, identityOfModel, quirksOf } from '../../src/vendors/behaviour-of.ts';
import { reasonAgainst, standardBehaviour } from '../../src/vendors/device-behaviour.ts';
import { vendorTables } from '../../src/vendors/vendor-tables.ts';
import { compareVersions } from '../../src/vendors/version.ts';

test('a device that no table knows behaves as the standard says', () => {
  const behaviour = behaviourOf({ manufacturer: 'Nobody', model: 'X-1', firmware: '1.0' });

  expect(behaviour).toEqual(standardBehaviour);
});

test('several entries of one kind add up', () => {
  const { withoutEffect, notWritable } = behaviourOf({ manufacturer: 'GeoVision', model: 'any' });

  expect(withoutEffect.map(({ setting }) => setting)).toEqual(['network.dns', 'network.gateways', 'encoder']);
  expect(notWritable.map(({ setting }) => setting)).toContain('clock.timeZone');
});

test('is found whatever the case of the manufacturer, and by the model of the inventory', () => {
  const bySpelling = behaviourOf({ manufacturer: ' Hikvision Digital Technology', model: 'x' });
  const byModel = behaviourOf(identityOfModel('hikvision/DS-2CD2T47G2-L'));

  expect(bySpelling.lockoutMinutes).toBe(30);
  expect(byModel).toEqual(bySpelling);
});

test.each([
  ['V5.4.5 build 170124', 0],
  ['V5.5.0', 1],
  ['V5.5.52 build 190723', 1],
  ['V5.10.1', 1],
  [undefined, 1],
])('firmware %s has ONVIF off by default in %i entries', (firmware, expected) => {
  const identity = { manufacturer: 'HIKVISION', model: 'x', ...(firmware !== undefined && { firmware }) };

  const entries = quirksOf(identity).filter(({ behaviour }) => behaviour.name === 'onvif-may-be-off');

  expect(entries).toHaveLength(expected);
});

test('an entry that ended with a version is not taken for granted where the firmware is unknown', () => {
  const [table] = vendorTables.filter(({ vendor }) => vendor === 'uniview');
  const [entry] = table?.quirks ?? [];
  if (table === undefined || entry === undefined) throw new Error('no entry to narrow');
  const tables = [{ ...table, quirks: [{ ...entry, when: { before: '2.0' } }] }];
  const known = (firmware?: string) =>
    quirksOf({ manufacturer: 'uniview', model: 'x', ...(firmware && { firmware }) }, tables).length;

  expect([known('1.9.9'), known('2.0'), known()]).toEqual([1, 0, 0]);
});

test.each([
  ['5.7.15', '5.7.9', 1],
  ['V5.5.0 build 170725', '5.5.0', 0],
  ['5.5', '5.5.0', 0],
  ['2.800.0000000.16.R, build: 2021-11-19', '2.820', -1],
  ['unknown', '9.9', 1],
])('%s against %s', (a, b, expected) => {
  expect(Math.sign(compareVersions(a, b))).toBe(expected);
});

test.each([
  ['network.dns', 'no'],
  ['network.dns.servers', 'no'],
  ['network.dnsOther', undefined],
  ['network', undefined],
])('%s under network.dns: %s', (path, expected) => {
  expect(reasonAgainst([{ setting: 'network.dns', reason: 'no' }], path)).toBe(expected);
});
