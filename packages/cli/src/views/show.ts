import { writeYaml } from '@wardctl/inventory';
import type { ShowResult } from '../work/show-devices.ts';
import { columns } from './columns.ts';
import { csv } from './csv.ts';
import { encoderText } from './encoder.ts';

type ShowFormat = 'yaml' | 'json' | 'table' | 'csv';

const writers: Readonly<Record<ShowFormat, (shown: ShowResult) => string>> = {
  yaml: ({ recorders, cameras }) => writeYaml({ recorders, cameras }).trimEnd(),
  json: (shown) => JSON.stringify(shown, undefined, 2),
  table,
  csv: ({ recorders, cameras }) => csv([...recorders, ...cameras]),
};

/** Resolved devices in the format that was asked for. */
export function showView(shown: ShowResult, format: ShowFormat): string {
  return writers[format](shown);
}

const titles = [
  'DEVICE',
  'SITE',
  'ADDRESS',
  'MODEL',
  'PLACEMENT',
  'RECORDER',
  'CONTROL',
  'KEPT',
  'MAIN STREAM',
];

function table({ recorders, cameras }: ShowResult): string {
  return columns([
    titles,
    ...recorders.map(({ id, site, address, kind }) => [id, site, address, kind]),
    ...cameras.map(({ id, site, address, model, placement, recorder, control, retention, settings }) => {
      const stream = encoderText(settings.encoder?.main ?? {});
      return [id, site, address, model, placement, recorder, control, `${retention.days} days`, stream];
    }),
  ]);
}
