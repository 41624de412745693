import type { CameraIdentity } from '@wardctl/fleet';
import { type DeviceBehaviour, standardBehaviour } from './device-behaviour.ts';
import type { Behaviour, Quirk, VendorTable } from './vendor-table.ts';
import { vendorTables } from './vendor-tables.ts';
import { compareVersions } from './version.ts';

/** What is known of a device so far; without a firmware it counts as having the newest. */
export type KnownIdentity = Pick<CameraIdentity, 'manufacturer' | 'model'> &
  Partial<Pick<CameraIdentity, 'firmware'>>;

/** How a device behaves, from the tables; one that no table knows behaves as the standard says. */
export function behaviourOf(
  identity: KnownIdentity,
  tables: readonly VendorTable[] = vendorTables,
): DeviceBehaviour {
  return quirksOf(identity, tables).reduce(withQuirk, standardBehaviour);
}

/** The entries of the tables that are about this device. */
export function quirksOf(
  identity: KnownIdentity,
  tables: readonly VendorTable[] = vendorTables,
): readonly Quirk[] {
  const manufacturer = identity.manufacturer.trim().toLowerCase();
  return tables
    .filter(({ manufacturers }) => manufacturers.some((spelling) => manufacturer.startsWith(spelling)))
    .flatMap(({ quirks }) => quirks)
    .filter((quirk) => isAbout(quirk, identity));
}

/** Before a device has said who it is, the inventory does: `vendor/model`. */
export function identityOfModel(name: string): KnownIdentity {
  const [manufacturer = '', ...model] = name.split('/');
  return { manufacturer, model: model.join('/') };
}

function isAbout({ when = {} }: Quirk, { model, firmware }: KnownIdentity): boolean {
  const { since, before } = when;
  if (when.model !== undefined && !when.model.test(model)) return false;
  if (firmware === undefined) return before === undefined;
  if (since !== undefined && compareVersions(firmware, since) < 0) return false;
  return before === undefined || compareVersions(firmware, before) < 0;
}

function withQuirk(known: DeviceBehaviour, { behaviour, reason }: Quirk): DeviceBehaviour {
  return { ...known, ...partOf(behaviour, { known, reason }) };
}

interface Merging {
  readonly known: DeviceBehaviour;
  readonly reason: string;
}

function partOf(behaviour: Behaviour, { known, reason }: Merging): Partial<DeviceBehaviour> {
  const withReason = (settings: readonly string[]) => settings.map((setting) => ({ setting, reason }));
  switch (behaviour.name) {
    case 'settings-not-writable':
      return { notWritable: [...known.notWritable, ...withReason(behaviour.settings)] };
    case 'writes-without-effect':
      return { withoutEffect: [...known.withoutEffect, ...withReason(behaviour.settings)] };
    case 'right-values-refused':
      return { refusedOperations: [...known.refusedOperations, { ...behaviour, reason }] };
    case 'fault-means':
      return { faultMeanings: [...known.faultMeanings, behaviour] };
    case 'media1-rates-ignored':
      return { media1RatesIgnored: reason };
    case 'media1-encoder-made-up':
      return { media1EncoderMadeUp: reason };
    case 'media2-broken':
      return { media2: 'broken' };
    case 'multicast-address-needed':
      return { multicastAddress: behaviour.address };
    case 'lockout':
      return { lockoutMinutes: behaviour.minutes };
    case 'connections-refused-as-unauthorized':
      return { connectionLimit: behaviour.connections };
    case 'sign-in-trap':
      return { signInHints: [...known.signInHints, behaviour.hint] };
    case 'onvif-may-be-off':
      return { offHints: [...known.offHints, behaviour.hint] };
    case 'onvif-port':
      return { ports: [...known.ports, behaviour.port] };
  }
}
