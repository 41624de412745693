import type { Finding, RuleInput } from '../rule.ts';
import type { Site } from '../schema-types.generated.ts';
import { contains, parseSubnet } from '../subnet.ts';

/** Devices have addresses in the subnet of their site, where it has one. Host names are not looked at. */
export function* outsideSubnet({ wards }: RuleInput): Generator<Finding> {
  for (const { source, ward } of wards) {
    const subnets = new Map(source.content.sites.flatMap(withSubnet));
    for (const list of ['recorders', 'cameras'] as const) {
      for (const [index, { id, site, address }] of ward[list].entries()) {
        const subnet = subnets.get(site);
        if (subnet === undefined || contains(subnet, address) !== false) continue;
        yield {
          severity: 'warning',
          file: source.file,
          path: [list, index, 'address'],
          message: `${id}: ${address} is outside ${subnet.text}, the subnet of site "${site}"`,
          hint: 'Correct the address, the site or its subnet.',
        };
      }
    }
  }
}

function withSubnet({ id, subnet }: Site) {
  return subnet === undefined ? [] : [[id, { ...parseSubnet(subnet), text: subnet }] as const];
}
