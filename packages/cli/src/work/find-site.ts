import { FleetError } from '@wardctl/fleet';
import type { CheckedInventory } from './check-inventory.ts';

export interface SiteSubnet {
  readonly ward: string;
  readonly site: string;
  /** `10.1.70.0/24` */
  readonly subnet: string;
}

/**
 * The site that `WARD/SITE` names, with its subnet.
 *
 * @throws FleetError `usage/invalid` without a subnet or when the name is no WARD/SITE, `selection/empty`
 */
export function findSite({ sources }: Pick<CheckedInventory, 'sources'>, name: string): SiteSubnet {
  const [ward = '', site = '', ...surplus] = name.split('/');
  if (ward === '' || site === '' || surplus.length > 0) {
    throw new FleetError('usage/invalid', `--site "${name}" is not WARD/SITE`, {
      hint: 'Write it like vn01-00070/trang-tien.',
    });
  }
  const source = sources.wards.find(({ content }) => content.ward === ward);
  if (source === undefined)
    throw unknown(
      'ward',
      ward,
      sources.wards.map(({ content }) => content.ward),
    );
  const { sites } = source.content;
  const found = sites.find(({ id }) => id === site);
  if (found === undefined)
    throw unknown(
      `site of ${ward}`,
      site,
      sites.map(({ id }) => id),
    );
  if (found.subnet !== undefined) return { ward, site, subnet: found.subnet };
  throw new FleetError('usage/invalid', `site ${name} has no subnet, so there is nothing to look through`, {
    hint: `Write the subnet of the site into ${source.file}.`,
  });
}

const most = 8;

function unknown(what: string, name: string, all: readonly string[]): FleetError {
  const rest = all.length > most ? ', …' : '';
  return new FleetError('selection/empty', `no ${what} is called "${name}"`, {
    hint: `There are: ${all.slice(0, most).join(', ')}${rest}.`,
  });
}
