import type { NetworkSettings, ObservedNetwork } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import {
  changedProtocol,
  getNetworkProtocols,
  type NetworkProtocol,
  setNetworkProtocols,
} from '../../services/device/network-protocols.ts';
import { protocolNames, servicePairs } from '../pairs/network-pairs.ts';
import { refusedProtocol } from '../refused-setting.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { notOffered, writeSetting } from '../write-setting.ts';

type Protocols = NonNullable<NetworkSettings['protocols']>;
type Seen = readonly NetworkProtocol[] | undefined;

/** HTTP, HTTPS and RTSP. What would close the way in that is in use, or move an open port, is refused before anything is sent. */
export function protocolsPart(tools: PartTools, wanted: Protocols): SettingPart<Seen> {
  const { session, options } = tools;
  const pairs = (seen: Seen) => servicePairs({ protocols: wanted }, seen && { protocols: byName(seen) });
  return {
    read: () => ifOffered(session, getNetworkProtocols, options),
    observed: (seen) => (seen === undefined ? {} : { network: { protocols: byName(seen) } }),
    pairs,
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      for (const pair of due) assertSafe(seen, pair);
      return await write(seen, due);
    },
  };

  function assertSafe(seen: readonly NetworkProtocol[], { path, wanted: value }: SettingPair): void {
    const found = seen.find(({ name }) => path.startsWith(`network.protocols.${name}.`));
    if (value === false && found?.name === session.protocol) {
      throw refusedProtocol(session.id, path, `it is reached by ${session.protocol}`);
    }
    if (path.endsWith('.port') && found?.enabled) {
      throw refusedProtocol(session.id, path, `others use port ${found.ports.join(', ')}`);
    }
  }

  /** All protocols go back, since some devices take the list for the whole state. */
  async function write(seen: readonly NetworkProtocol[], due: readonly SettingPair[]): Promise<Written> {
    const isOffered = ({ path }: SettingPair) =>
      seen.some(({ name }) => path.startsWith(`network.protocols.${name}.`));
    const possible = due.filter(isOffered);
    const missing = notOffered(due.filter((pair) => !isOffered(pair)));
    if (possible.length === 0) return missing;
    const elements = seen.map((protocol) => {
      const setting = protocol.name && wanted[protocol.name];
      return setting === undefined ? protocol.element : changedProtocol(protocol, setting);
    });
    const written = await writeSetting(tools, setNetworkProtocols(elements), possible);
    return { ...written, notSupported: written.notSupported.union(missing.notSupported) };
  }
}

function byName(seen: readonly NetworkProtocol[]): NonNullable<ObservedNetwork['protocols']> {
  const found = protocolNames.flatMap((name) => {
    const protocol = seen.find((one) => one.name === name);
    return protocol === undefined
      ? []
      : [[name, { enabled: protocol.enabled, ports: protocol.ports }] as const];
  });
  return Object.fromEntries(found);
}
