import { formatPosition } from '@wardctl/fleet';
import type { ExplainedDevice, ExplainedSetting, SettingSource } from '@wardctl/inventory';
import { columns } from './columns.ts';
import type { Paint } from './paint.ts';

/** What each layer says of one setting; of several settings, only what wins. */
export function whyView(explained: ExplainedDevice, paint: Paint): string {
  const { device, settings, layers } = explained;
  const [first, ...others] = settings;
  if (first === undefined || others.length > 0) return overview(explained, paint);
  const rows = layers.flatMap((layer) => {
    const sources = first.sources.filter((source) => source.layer === layer);
    return sources.length === 0
      ? [['', layer, '-']]
      : sources.map((source) => sourceRow(source, first, paint));
  });
  return `${paint.bold(`${device} ${first.path}`)} = ${resultText(first)}\n\n${columns(rows, { gap: 2 })}`;
}

function sourceRow(source: SettingSource, { sources }: ExplainedSetting, paint: Paint): string[] {
  const isWinner = source === sources.at(-1);
  const bold = isWinner ? paint.bold : (text: string) => text;
  return [isWinner ? paint.green('>') : '', bold(source.layer), bold(sayText(source)), placeText(source)];
}

function overview({ device, settings }: ExplainedDevice, paint: Paint): string {
  const rows = settings.map((setting) => {
    const winner = setting.sources.at(-1);
    const from = winner === undefined ? ['-', ''] : [winner.layer, placeText(winner)];
    return [setting.path, resultText(setting), ...from];
  });
  return `${paint.bold(device)}\n${columns(rows, { indent: 2 })}`;
}

function resultText({ value, sources }: ExplainedSetting): string {
  if (value !== undefined) return valueText(value);
  return sources.length === 0 ? 'not set' : 'removed';
}

function sayText({ says, value }: SettingSource): string {
  return says === 'sets' ? valueText(value) : 'null (removes it)';
}

function placeText({ position }: SettingSource): string {
  return position === undefined ? 'built in' : formatPosition(position);
}

/** A value as a YAML file may write it. */
function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value).replaceAll(/(?<=[,:])(?=\S)/g, ' ');
}
