import type { Finding, RuleInput } from '../rule.ts';
import { overlaps, parseSubnet, type Subnet } from '../subnet.ts';

interface SiteNetwork {
  readonly ward: string;
  readonly site: string;
  readonly file: string;
  readonly index: number;
  readonly subnet: Subnet;
}

/** Sites of different wards have different networks. Sites of one ward may share theirs. */
export function* overlappingSubnets({ wards }: RuleInput): Generator<Finding> {
  const networks = wards.flatMap(({ source: { file, content } }) =>
    content.sites.flatMap(({ id, subnet }, index): SiteNetwork[] =>
      subnet === undefined
        ? []
        : [{ ward: content.ward, site: id, file, index, subnet: parseSubnet(subnet) }],
    ),
  );
  // Larger networks come before those inside them, so whoever overlaps is overlapped by the last wide one.
  networks.sort((a, b) => a.subnet.network - b.subnet.network || a.subnet.mask - b.subnet.mask);
  let wide: SiteNetwork | undefined;
  for (const network of networks) {
    if (wide === undefined || !overlaps(wide.subnet, network.subnet)) wide = network;
    else if (wide.ward !== network.ward) yield finding(network, wide);
  }
}

function finding({ ward, site, file, index, subnet }: SiteNetwork, other: SiteNetwork): Finding {
  return {
    file,
    path: ['sites', index, 'subnet'],
    message: `${ward}: ${subnet.text} of site "${site}" overlaps ${other.subnet.text} of site "${other.site}" in ${other.file}`,
    hint: 'Give one of the two wards another network; two devices with one address cannot both be reached.',
  };
}
