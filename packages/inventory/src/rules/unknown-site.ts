import { didYouMean } from '../did-you-mean.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { WardFile } from '../schema-types.generated.ts';

/** Devices stand at sites of their ward. */
export function* unknownSite({ wards }: RuleInput): Generator<Finding> {
  for (const { source } of wards) {
    const sites = new Set(source.content.sites.map(({ id }) => id));
    for (const { list, index, id, site } of devices(source.content)) {
      if (sites.has(site)) continue;
      yield {
        file: source.file,
        path: [list, index, 'site'],
        message: `${id}: the ward has no site "${site}"`,
        hint: didYouMean(site, sites, 'Add it to the sites of the ward.'),
      };
    }
  }
}

function* devices({ recorders = [], cameras = [] }: WardFile) {
  for (const [index, { id, site }] of recorders.entries()) yield { list: 'recorders', index, id, site };
  for (const [index, { id, site }] of cameras.entries()) yield { list: 'cameras', index, id, site };
}
