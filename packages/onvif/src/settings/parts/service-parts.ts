import { ifOffered } from '../../if-offered.ts';
import { getDynamicDns, stopDynamicDns } from '../../services/device/dynamic-dns.ts';
import {
  getZeroConfiguration,
  setZeroConfiguration,
  type ZeroConfiguration,
} from '../../services/device/zero-configuration.ts';
import { servicePairs } from '../pairs/network-pairs.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { notOffered, writeSetting, writeSettings } from '../write-setting.ts';

type Switch = 'on' | 'off';

/** Zero configuration of every interface. */
export function zeroConfigurationPart(
  tools: PartTools,
  wanted: Switch,
): SettingPart<readonly ZeroConfiguration[] | undefined> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getZeroConfiguration, options),
    observed: (seen) => (seen === undefined ? {} : { network: { zeroConfiguration: stateOf(seen, wanted) } }),
    pairs: (seen) =>
      servicePairs({ zeroConfiguration: wanted }, seen && { zeroConfiguration: stateOf(seen, wanted) }),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      const enabled = wanted === 'on';
      const others = seen.filter((one) => one.enabled !== enabled);
      const operations = others.map((one) => setZeroConfiguration({ ...one, enabled }));
      return await writeSettings(tools, operations, due);
    },
  };
}

/** As wanted only when every interface is. */
function stateOf(seen: readonly ZeroConfiguration[], wanted: Switch): Switch {
  const isWanted = seen.every(({ enabled }) => enabled === (wanted === 'on'));
  return isWanted === (wanted === 'on') ? 'on' : 'off';
}

export function dynamicDnsPart(tools: PartTools): SettingPart<Switch | undefined> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getDynamicDns, options),
    observed: (seen) => (seen === undefined ? {} : { network: { dynamicDns: seen } }),
    pairs: (seen) => servicePairs({ dynamicDns: 'off' }, seen && { dynamicDns: seen }),
    write: async (seen, due) =>
      seen === undefined ? notOffered(due) : writeSetting(tools, stopDynamicDns, due),
  };
}
