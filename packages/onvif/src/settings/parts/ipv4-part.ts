import { ifOffered } from '../../if-offered.ts';
import {
  getInterfaceAddresses,
  type InterfaceAddresses,
  setInterfaceAddress,
} from '../../services/device/interface-addresses.ts';
import { followMove } from '../follow-move.ts';
import { ipv4Pairs } from '../pairs/reach-pairs.ts';
import { refusedRisk } from '../refused-risk.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { notOffered } from '../write-setting.ts';

interface Seen {
  /** `10.1.70.11/24` or `dhcp`; absent when no interface is the one. */
  readonly ipv4?: string;
  readonly token?: string;
}

/**
 * The IPv4 address of the device itself, the last thing to be written: unless it asks for a restart first, a device moves
 * before it answers, or right after.
 */
export function ipv4Part(tools: PartTools, wanted: string): SettingPart<Seen> {
  const { session, options } = tools;
  let afterMove: Seen | undefined;
  const look = async () => seenOf(await ifOffered(session, getInterfaceAddresses, options), session.host);
  return {
    read: async () => afterMove ?? (await look()),
    observed: ({ ipv4 }) => (ipv4 === undefined ? {} : { network: { ipv4 } }),
    pairs: ({ ipv4 }) => ipv4Pairs(wanted, ipv4),
    async write({ token, ipv4 }, due) {
      if (token === undefined) return notOffered(due);
      if (options.allowRisky !== true) {
        throw refusedRisk(session.id, 'network.ipv4', { from: ipv4, to: wanted });
      }
      const { written, isAtNew } = await followMove(tools, {
        operation: setInterfaceAddress(token, wanted),
        to: wanted,
        pairs: due,
        look,
      });
      if (isAtNew !== undefined) afterMove = isAtNew ? { token, ipv4: wanted } : { token };
      return written;
    },
  };
}

/** The interface that the device is reached by, or the only one that there is. */
function seenOf(interfaces: readonly InterfaceAddresses[] = [], host: string): Seen {
  const enabled = interfaces.filter((one) => one.enabled);
  const [only] = enabled;
  const found =
    enabled.find(({ addresses }) => addresses.includes(host)) ?? (enabled.length === 1 ? only : undefined);
  if (found === undefined) return {};
  const { token, dhcp, manual } = found;
  return { token, ipv4: dhcp ? 'dhcp' : manual.join(', ') };
}
