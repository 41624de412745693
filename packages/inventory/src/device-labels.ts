import type { WardFile } from './schema-types.generated.ts';

type Labels = Readonly<Record<string, string>>;

interface Labelled {
  readonly site: string;
  readonly labels?: Labels;
}

/** The labels of devices of a ward: their own over those of their site, in the NFC form; absent where there are none. */
export function deviceLabels({ sites }: Pick<WardFile, 'sites'>): (device: Labelled) => { labels?: Labels } {
  const bySite = new Map(sites.map(({ id, labels }) => [id, labels]));
  return ({ site, labels }) => {
    const inherited = bySite.get(site);
    if (labels === undefined && inherited === undefined) return {};
    const all = Object.entries({ ...inherited, ...labels });
    return { labels: Object.fromEntries(all.map(([name, value]) => [name, value.normalize('NFC')])) };
  };
}
