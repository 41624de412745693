import type { AddressFilterSettings } from '@wardctl/fleet';
import { ifOffered } from '../../if-offered.ts';
import { getAddressFilter, setAddressFilter } from '../../services/device/address-filter.ts';
import { isInside } from '../ip-network.ts';
import { addressFilterPairs } from '../pairs/reach-pairs.ts';
import { refusedLockout, refusedRisk } from '../refused-risk.ts';
import type { PartTools, SettingPart } from '../setting-part.ts';
import { notOffered, writeSetting } from '../write-setting.ts';

/** Who may reach the device. A filter that leaves us outside is refused whatever is allowed. */
export function addressFilterPart(
  tools: PartTools,
  wanted: AddressFilterSettings,
): SettingPart<AddressFilterSettings | undefined> {
  const { session, options } = tools;
  return {
    read: () => ifOffered(session, getAddressFilter, options),
    observed: (seen) => (seen === undefined ? {} : { network: { addressFilter: seen } }),
    pairs: (seen) => addressFilterPairs(wanted, seen),
    async write(seen, due) {
      if (seen === undefined) return notOffered(due);
      assertReachable();
      if (options.allowRisky !== true) {
        throw refusedRisk(session.id, 'network.addressFilter', { from: seen, to: wanted });
      }
      return await writeSetting(tools, setAddressFilter(wanted), due);
    },
  };

  function assertReachable(): void {
    const own = session.localAddress;
    if (own !== undefined && isInside(own, wanted.addresses) === (wanted.type === 'allow')) return;
    const reason =
      own === undefined ? 'our own address is not known' : `it would shut ${own} out, which is us`;
    throw refusedLockout(session.id, 'network.addressFilter', reason);
  }
}
