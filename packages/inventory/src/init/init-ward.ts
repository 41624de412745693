import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DesiredWard, FleetError, type Problem } from '@wardctl/fleet';
import { didYouMean } from '../did-you-mean.ts';
import { fullName } from '../editions/edition.ts';
import { findUnit } from '../editions/find-unit.ts';
import { shippedEditions } from '../editions/load-edition.ts';
import type { NamedUnit } from '../editions/named-unit.ts';
import type { InventorySources } from '../inventory-sources.ts';
import type { LoadedInventory } from '../load-inventory.ts';
import type { WardFile } from '../schema-types.generated.ts';
import { parseSubnet, type Subnet } from '../subnet.ts';
import { checkNewWard } from './check-new-ward.ts';
import { findTemplate } from './find-template.ts';
import { freeNetwork } from './free-network.ts';
import { hostAt } from './network-blocks.ts';
import { wardFromPlan } from './ward-plan.ts';
import { countsOf, recordersFor } from './ward-size.ts';
import { wardText } from './ward-text.ts';

interface InitWardOptions {
  /** Five digits. */
  readonly unit: string;
  /** File name, code or unit of the ward to take after. */
  readonly from: string;
  /** `main-road=12,residential=20`; as many as the template has unless given. */
  readonly placement?: string;
  /** As many for a camera as the template has unless given. */
  readonly recorders?: number;
  /** The next free one of the city's address plan unless given. */
  readonly subnet?: string;
  /** That of the template unless given. */
  readonly edition?: string;
  /** ISO date. */
  readonly today: string;
}

const isSubnet = /^(?:\d{1,3}\.){3}\d{1,3}\/(?:3[0-2]|[12]?\d)$/;

/** A ward file that is not written yet. */
export interface NewWard {
  readonly file: string;
  readonly text: string;
  readonly content: WardFile;
  readonly network: string;
  readonly problems: readonly Problem[];
  /** As it resolves, planned devices included. */
  readonly ward?: DesiredWard;
}

/**
 * Makes the file of a new ward after another one of the city. Writes nothing; the same question has the same answer.
 *
 * @throws FleetError `usage/invalid`, `selection/empty`
 */
export function initWard(
  { directory, sources }: Pick<LoadedInventory, 'directory' | 'sources'>,
  options: InitWardOptions,
): NewWard {
  const { content: template } = findTemplate(sources, options.from);
  const admin = newAdmin(template, options);
  const unit = unitOf(admin);
  refuseKnown(sources, admin);
  const counts = countsOf(template, sources, options);
  const network = networkOf(sources, options);
  const recorders = options.recorders ?? recordersFor(counts, template);
  const content = wardFromPlan({ unit, admin, template, counts, recorders, network, sources });
  const text = wardText(content);
  const file = newFile(directory, unit);
  const checked = checkNewWard(sources, { file, text }, options.today);
  return { file, text, content, network: network.text, ...checked };
}

function newAdmin({ admin }: WardFile, { unit, edition }: InitWardOptions): WardFile['admin'] {
  const { scheme, province } = admin;
  return { scheme, edition: edition ?? admin.edition, province, unit };
}

function unitOf(admin: WardFile['admin']): NamedUnit {
  const { scheme, edition, province, unit } = admin;
  const found = findUnit(admin);
  if (found.kind === 'found') return { province, unit, name: fullName(found.unit) };
  if (found.kind === 'no-such-unit') {
    throw new FleetError(
      'usage/invalid',
      `province ${province} has no unit ${unit} in edition ${edition} of ${scheme}`,
      { hint: didYouMean(unit, found.codes, 'Give the five digits of the unit.') },
    );
  }
  throw new FleetError(
    'usage/invalid',
    `wardctl does not know edition ${edition} of ${scheme} for province ${province}`,
    { hint: `Known: ${shippedEditions(scheme).join(', ')}. Give one with --edition.` },
  );
}

function refuseKnown({ wards }: InventorySources, { province, unit, edition }: WardFile['admin']): void {
  const code = `vn${province}-${unit}`;
  const known = wards.find(
    ({ content: { ward, admin } }) => ward === code || (admin.unit === unit && admin.edition === edition),
  );
  if (known === undefined) return;
  throw new FleetError('usage/invalid', `unit ${unit} has a ward already: ${known.file}`, {
    hint: 'Add devices to that file, or give another unit.',
  });
}

function networkOf(sources: InventorySources, { subnet }: InitWardOptions): Subnet {
  if (subnet === undefined) return freeNetwork(sources);
  const network = isSubnet.test(subnet) ? parseSubnet(subnet) : undefined;
  if (network !== undefined && hostAt(network, 0) === subnet.split('/')[0]) return network;
  throw new FleetError('usage/invalid', `--subnet ${subnet} is not a network`, {
    hint:
      network === undefined
        ? 'For example: 10.1.82.0/24'
        : `Write ${hostAt(network, 0)}/${subnet.split('/')[1]}.`,
  });
}

/** `wards/cua-nam.yaml`, or with the code where another ward has that name. */
function newFile(directory: string, { unit, name }: NamedUnit): string {
  const slug = name.en
    .replace(/ (?:Ward|Commune|Special Zone)$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const file = join(directory, 'wards', `${slug}.yaml`);
  return existsSync(file) ? join(directory, 'wards', `${slug}-${unit}.yaml`) : file;
}
