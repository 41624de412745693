import type { Finding, RuleInput } from '../rule.ts';
import type { WardFile } from '../schema-types.generated.ts';
import { contains, parseSubnet, type Subnet } from '../subnet.ts';

/** Devices have addresses in the subnet of their site, where it has one. Host names are not looked at. */
export function* outsideSubnet({ wards, cameras, recorders }: RuleInput): Generator<Finding> {
  const subnets = new Map(wards.map(({ source }) => [source.content.ward, subnetsOf(source.content)]));
  for (const { id, device, file, list, index, ward } of [...recorders, ...cameras]) {
    const subnet = subnets.get(ward)?.get(device.site);
    if (subnet === undefined || contains(subnet, device.address) !== false) continue;
    yield {
      severity: 'warning',
      file,
      path: [list, index, 'address'],
      message: `${id}: ${device.address} is outside ${subnet.text}, the subnet of site "${device.site}"`,
      hint: 'Correct the address, the site or its subnet.',
    };
  }
}

function subnetsOf({ sites }: WardFile): ReadonlyMap<string, Subnet> {
  return new Map(
    sites.flatMap(({ id, subnet }) => (subnet === undefined ? [] : [[id, parseSubnet(subnet)]])),
  );
}
