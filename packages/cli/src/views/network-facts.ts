import type { NetworkSettings, ProtocolSettings } from '@wardctl/fleet';
import type { SettingFact } from './camera-facts.ts';
import { parts } from './setting-texts.ts';
import { valueText } from './value.ts';

type Tellers = {
  readonly [Name in keyof NetworkSettings]?: (value: NonNullable<NetworkSettings[Name]>) => SettingFact;
};

const tellers = {
  protocols: (protocols) => [
    'protocols',
    parts(Object.entries(protocols).map(([name, protocol]) => protocol && protocolText(name, protocol))),
  ],
  dns: ({ servers, searchDomains = [] }) => [
    'name servers',
    parts([
      servers.length === 0 ? 'none' : servers.join(', '),
      searchDomains.length > 0 && `search ${searchDomains.join(', ')}`,
    ]),
  ],
  gateways: (gateways) => ['gateway', gateways.length === 0 ? 'none' : gateways.join(', ')],
  zeroConfiguration: (state) => ['link-local address', state],
  dynamicDns: (state) => ['dynamic DNS', state],
} as const satisfies Tellers;

/** How the camera is reached and what it reaches; what has no words here is told by its path. */
export function networkFacts(network: NetworkSettings): SettingFact[] {
  const names = new Set([...Object.keys(tellers), ...Object.keys(network)]) as Set<keyof NetworkSettings>;
  return [...names].flatMap((name) => {
    const value: unknown = network[name];
    if (value === undefined) return [];
    const tell = (tellers as Tellers)[name] as ((value: unknown) => SettingFact) | undefined;
    return [tell?.(value) ?? ([`network.${name}`, plainText(name, value)] as const)];
  });
}

function protocolText(name: string, { enabled, port }: ProtocolSettings): string {
  if (!enabled) return `${name} off`;
  return port === undefined ? `${name} on` : `${name} on port ${port}`;
}

function plainText(path: string, value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return valueText(path, value);
  return parts(Object.entries(value).map(([name, inner]) => `${name} ${valueText(name, inner)}`));
}
