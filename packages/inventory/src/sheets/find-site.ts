import { nearest } from '../did-you-mean.ts';
import type { Site, WardFile } from '../schema-types.generated.ts';
import { contains, parseSubnet } from '../subnet.ts';
import type { Values } from './fields.ts';
import { foldText, slugOf } from './fold-text.ts';
import type { Fault } from './sheet-problem.ts';

export interface FoundSite {
  /** Absent when the row says nothing and nothing else decides. */
  readonly site?: Site;
  /** The ward has it not yet. */
  readonly isNew?: true;
  readonly fault?: Fault;
}

/** The site that a row names by its id or name, a new one for a new name, or the one whose subnet has the address. */
export function findSite({ site: name, ip, lat, lon }: Values, { sites }: WardFile): FoundSite {
  if (name === undefined) return bySubnet(ip, sites);
  const wanted = foldText(name);
  const site =
    sites.find(({ id }) => id === name) ??
    sites.find(({ id, name: { vi, en = '' } }) => [id, vi, en].some((form) => foldText(form) === wanted));
  if (site !== undefined) return { site };
  const id = freeId(slugOf(name) || 'site', sites);
  const position = lat === undefined || lon === undefined ? undefined : { lat, lon };
  const made: Site = { id, name: { vi: name }, ...(position && { position }) };
  return { site: made, isNew: true, ...similar(name, sites) };
}

function bySubnet(address: string | undefined, sites: readonly Site[]): FoundSite {
  if (address === undefined) return {};
  const around = sites.filter(
    ({ subnet }) => subnet !== undefined && contains(parseSubnet(subnet), address) === true,
  );
  return around.length === 1 && around[0] !== undefined ? { site: around[0] } : {};
}

function freeId(id: string, sites: readonly Site[]): string {
  const taken = new Set(sites.map((site) => site.id));
  for (let number = 2; ; number++) {
    if (!taken.has(id)) return id;
    const next = `${id.replace(/-\d+$/, '').slice(0, 56)}-${number}`;
    if (!taken.has(next)) return next;
  }
}

/** A new site is right, or a name that was mistyped. */
function similar(name: string, sites: readonly Site[]): { readonly fault?: Fault } {
  const match = nearest(
    name,
    sites.map((site) => site.name.vi),
  );
  if (match === undefined) return {};
  return {
    fault: {
      code: 'sheet/new-site',
      message: `"${name}" becomes a new site`,
      hint: `If it is "${match}", write it so.`,
      severity: 'warning',
    },
  };
}
