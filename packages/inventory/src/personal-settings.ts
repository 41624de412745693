import type {
  AccountSettings,
  CameraSettings,
  NetworkSettings,
  OsdSettings,
  ScopeSettings,
} from '@wardctl/fleet';

/** Settings as the layers give them: `{id}` and `{address}` not yet filled in, and accounts with reference and version side by side. */
export interface LayeredSettings extends Omit<CameraSettings, 'accounts' | 'scopes'> {
  readonly scopes?: Partial<ScopeSettings>;
  readonly accounts?: Readonly<Record<string, LayeredAccount>>;
}

interface LayeredAccount {
  readonly level: AccountSettings['level'];
  readonly credential: string;
  readonly credentialVersion?: number;
}

/** Makes the settings of one camera; parts that do not name it are shared by all that have them. */
export function personalSettings(layered: LayeredSettings): (id: string, address: string) => CameraSettings {
  const { network } = layered;
  if (network?.ipv4?.includes('{address}')) return atItsAddress(layered, network);
  return namedSettings(layered);
}

function atItsAddress(layered: LayeredSettings, network: NetworkSettings) {
  const settingsOf = namedSettings(layered);
  return (id: string, address: string): CameraSettings => ({
    ...settingsOf(id),
    network: { ...network, ipv4: (network.ipv4 ?? '').replace('{address}', address) },
  });
}

function namedSettings(layered: LayeredSettings): (id: string) => CameraSettings {
  const { hostname, scopes, osd, accounts, ...shared } = layered;
  if (scopes === undefined && osd === undefined && accounts === undefined) {
    return hostname === undefined ? () => shared : (id) => ({ ...shared, hostname: withId(hostname, id) });
  }
  return (id) => {
    const named = (text: string) => withId(text, id);
    return {
      ...shared,
      ...(hostname !== undefined && { hostname: named(hostname) }),
      ...(scopes && { scopes: namedScopes(scopes, named) }),
      ...(osd && { osd: namedOsd(osd, named) }),
      ...(accounts && { accounts: namedAccounts(accounts, named) }),
    };
  };
}

/** The text with the id of a device in the place of `{id}`. */
export function withId(text: string, id: string): string {
  return text === '{id}' ? id : text.replaceAll('{id}', id);
}

type Named = (text: string) => string;

function namedScopes({ present = [], absent }: Partial<ScopeSettings>, named: Named): ScopeSettings {
  return { present: present.map(named), ...(absent && { absent: absent.map(named) }) };
}

function namedOsd(osd: OsdSettings, named: Named): OsdSettings {
  return osd.name === undefined ? osd : { ...osd, name: named(osd.name) };
}

function namedAccounts(
  accounts: NonNullable<LayeredSettings['accounts']>,
  named: Named,
): NonNullable<CameraSettings['accounts']> {
  const entries = Object.entries(accounts).map(([name, { level, credential, credentialVersion = 1 }]) => {
    return [
      name,
      { level, credential: { reference: named(credential), version: credentialVersion } },
    ] as const;
  });
  return Object.fromEntries(entries);
}
