import type { CameraSettings, Credential, FleetError, SettingResult } from '@wardctl/fleet';
import { Secret } from '@wardctl/fleet';
import { applyCameraSettings, OnvifSession, observeCamera, readIdentity } from '../../src/index.ts';
import { readIdentityAndInterfaces } from '../../src/read-identity.ts';
import type { Quirk, VendorTable } from '../../src/vendors/vendor-table.ts';
import { vendorTables } from '../../src/vendors/vendor-tables.ts';
import { recordedDevice, type Setter } from '../recorded-device.ts';

export interface Scene {
  readonly quirk: Quirk;
  /** What is known: everything, or everything but the quirk. */
  readonly vendors: readonly VendorTable[];
}

/** All that is known but this entry. */
export function tablesWithout(quirk: Quirk): readonly VendorTable[] {
  return vendorTables.map((table) => ({ ...table, quirks: table.quirks.filter((one) => one !== quirk) }));
}

const password = new Secret('Right-Or-Wrong-1');
const credential: Credential = { username: 'wardctl', password };

/** Applies settings to the device of the folder; gives the results by path, and what was sent to it. */
export async function applied(
  { quirk, vendors }: Scene,
  wanted: CameraSettings,
  setters: Readonly<Record<string, Setter>> = {},
) {
  const { device } = await recordedDevice(quirk.fixture, setters);
  await using session = new OnvifSession(device.target, credential, { vendors });
  // The folders ask nobody for a password, so that there is nothing to prove.
  const { identity } = await readIdentityAndInterfaces(session, {});
  session.assertIdentity({ id: session.id, serial: identity.serial, mac: '' }, identity);
  const { results } = await applyCameraSettings(session, wanted, {
    signal: new AbortController().signal,
    readBackDelaysMs: [0],
    credentialOf: async ({ reference }) => ({ username: reference.slice('env:'.length), password }),
  });
  return { results, sent: device.operations.filter((name) => /^(Set|Create|Delete)/.test(name)) };
}

export async function observed({ quirk, vendors }: Scene) {
  const { device } = await recordedDevice(quirk.fixture);
  await using session = new OnvifSession(device.target, undefined, { vendors });
  return { camera: await observeCamera(session), requests: device.requests };
}

/** What goes wrong when somebody signs in to the device of the folder. */
export async function signInError({ quirk, vendors }: Scene): Promise<FleetError> {
  const { device } = await recordedDevice(quirk.fixture);
  await using session = new OnvifSession(device.target, credential, { vendors });
  return await readIdentity(session).then(neverRight, (error: FleetError) => error);
}

function neverRight(): never {
  throw new Error('the device let us in');
}

/** Every verdict once, with the reason that goes with it. */
export function verdictsOf(results: readonly SettingResult[]): readonly string[] {
  return [...new Set(results.map(({ result, reason }) => `${result}: ${reason}`))];
}
