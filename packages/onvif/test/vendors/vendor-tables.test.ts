import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getDeviceInformation } from '../../src/index.ts';
import { OnvifSession } from '../../src/onvif-session.ts';
import { quirksOf } from '../../src/vendors/behaviour-of.ts';
import type { Quirk } from '../../src/vendors/vendor-table.ts';
import { vendorTables } from '../../src/vendors/vendor-tables.ts';
import { recordedDevice } from '../recorded-device.ts';
import { type Promised, promises } from './promises.ts';
import { tablesWithout } from './scenario.ts';

const fixtures = new URL('../fixtures/onvif/', import.meta.url);
const quirks = vendorTables.flatMap(({ vendor, quirks: entries }) =>
  entries.map((quirk) => ({ title: `${vendor}: ${quirk.reason}`, vendor, quirk })),
);

describe.each(quirks)('$title', ({ vendor, quirk }) => {
  const { answer, outcome, promised } = promises[quirk.behaviour.name] as unknown as Promised;

  test('is shown by answers of a device of this vendor', async () => {
    const { device } = await recordedDevice(quirk.fixture);
    await using session = new OnvifSession(device.target, undefined);

    const identity = await session.call(getDeviceInformation);

    expect(quirksOf(identity)).toContain(quirk);
    expect(quirk.fixture).toMatch(new RegExp(`^${vendor}-`));
    expect(readdirSync(new URL(quirk.fixture, fixtures))).toContain(answer(quirk.behaviour));
  });

  test('lets the client do better than without it', async () => {
    const known = await outcome({ quirk, vendors: vendorTables }, quirk.behaviour);
    const unknown = await outcome({ quirk, vendors: tablesWithout(quirk) }, quirk.behaviour);

    expect(known).toEqual(promised(quirk, quirk.behaviour));
    expect(unknown).not.toEqual(known);
  });
});

test('every vendor has a table of its own, and spellings of its own', () => {
  const spellings = vendorTables.flatMap(({ manufacturers }) => manufacturers);

  expect(new Set(vendorTables.map(({ vendor }) => vendor)).size).toBe(vendorTables.length);
  expect(new Set(spellings).size).toBe(spellings.length);
  expect(spellings).toEqual(spellings.map((spelling) => spelling.toLowerCase()));
});

test('every entry cites where it was seen', () => {
  const entries = vendorTables.flatMap(({ quirks: sure, tolerated }) => [...sure, ...tolerated]);
  const sources = entries.flatMap(({ sources: cited }) => cited);

  for (const source of sources)
    expect(source).toMatch(/#\d+$|lib\/cam\.js$|wiki$|"$|^seen in many installations$/);
});

test('every folder of a vendor is there for an entry', () => {
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const used = new Set(quirks.map(({ quirk }: { quirk: Quirk }) => quirk.fixture));

  const unused = folders.map(({ name }) => name).filter((name) => !used.has(name));

  expect(unused.filter((name) => !name.startsWith('example-'))).toEqual([]);
});
