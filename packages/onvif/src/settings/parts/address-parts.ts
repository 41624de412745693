import type { NetworkSettings, ObservedNetwork } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import { getDefaultGateways, setDefaultGateways } from '../../services/device/default-gateway.ts';
import { getDns, setDns } from '../../services/device/dns.ts';
import { addressPairs } from '../pairs/network-pairs.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { notOffered, writeSetting } from '../write-setting.ts';

type Dns = NonNullable<NetworkSettings['dns']>;

/** Name servers, in place of those of DHCP. */
export function dnsPart(tools: PartTools, wanted: Dns): SettingPart<ObservedNetwork['dns']> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getDns, options),
    observed: (seen) => (seen === undefined ? {} : { network: { dns: seen } }),
    pairs: (seen) => addressPairs({ dns: wanted }, { ...(seen && { dns: seen }) }),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      return await writeSetting(
        tools,
        setDns(wanted.servers, wanted.searchDomains ?? seen.searchDomains),
        due,
      );
    },
  };
}

export function gatewayPart(
  tools: PartTools,
  wanted: readonly string[],
): SettingPart<readonly string[] | undefined> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getDefaultGateways, options),
    observed: (seen) => (seen === undefined ? {} : { network: { gateways: seen } }),
    pairs: (seen) => addressPairs({ gateways: wanted }, { ...(seen && { gateways: seen }) }),
    write: async (seen, due) =>
      seen === undefined ? notOffered(due) : await writeSetting(tools, setDefaultGateways(wanted), due),
  };
}
