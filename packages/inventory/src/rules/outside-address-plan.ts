import type { Finding, RuleInput } from '../rule.ts';
import type { FleetFile } from '../schema-types.generated.ts';
import { holds, overlaps, parseSubnet, type Subnet } from '../subnet.ts';

interface Plan {
  readonly all: Subnet;
  readonly prefix: number;
  readonly reserved: readonly Subnet[];
}

/** The sites of a ward have their networks in the one that the city's address plan gives the ward. */
export function* outsideAddressPlan({ sources, wards }: RuleInput): Generator<Finding> {
  const addressPlan = sources.fleet?.content.addressPlan;
  if (addressPlan === undefined) return;
  const plan = readPlan(addressPlan);
  /** Ward by the network of the plan that it has. */
  const owners = new Map<number, string>();
  for (const { source } of wards) {
    const { ward, sites } = source.content;
    for (const [index, { id, subnet }] of sites.entries()) {
      const wrong = subnet === undefined ? undefined : lackOf(parseSubnet(subnet), ward, { plan, owners });
      if (wrong === undefined) continue;
      yield {
        severity: 'warning',
        file: source.file,
        path: ['sites', index, 'subnet'],
        message: `${ward}: ${subnet} of site "${id}" ${wrong}`,
        hint: 'Take a network that is free, or correct addressPlan in fleet.yaml.',
      };
    }
  }
}

function readPlan({ wards, reserved = [] }: NonNullable<FleetFile['addressPlan']>): Plan {
  return { all: parseSubnet(wards.cidr), prefix: wards.prefix, reserved: reserved.map(parseSubnet) };
}

interface PlanInUse {
  readonly plan: Plan;
  readonly owners: Map<number, string>;
}

function lackOf(subnet: Subnet, ward: string, { plan, owners }: PlanInUse): string | undefined {
  const { all, prefix, reserved } = plan;
  if (!holds(all, subnet)) return `is outside ${all.text}, the networks of the wards`;
  const taken = reserved.find((network) => overlaps(network, subnet));
  if (taken !== undefined) return `lies in ${taken.text}, which is reserved`;
  const block = parseSubnet(`${dotted(subnet.network)}/${prefix}`);
  if (!holds(block, subnet)) return `is larger than a ward's network, which is a /${prefix}`;
  const owner = owners.get(block.network) ?? ward;
  owners.set(block.network, owner);
  return owner === ward ? undefined : `lies in the network of ${owner}`;
}

function dotted(network: number): string {
  return [24, 16, 8, 0].map((shift) => (network >>> shift) & 255).join('.');
}
