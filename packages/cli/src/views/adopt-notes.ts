import { someOf } from '@wardctl/inventory';
import type { AdoptResult } from '../work/adopt-result.ts';
import { columns } from './columns.ts';
import { count } from './count.ts';
import { deviceIds, shortId } from './device-ids.ts';
import type { Paint } from './paint.ts';
import { valueText } from './value.ts';

/** The blocks of text between the cameras and the files, those that have something to say. */
export function adoptNotes(result: AdoptResult, paint: Paint): string[] {
  return [
    block(
      'Differs: a plan will change the camera, unless --accept names the setting',
      differences(result),
      paint,
    ),
    block('Unmanaged', unmanaged(result), paint),
    block('For the whole city to decide', suggestions(result), paint),
    heldBack(result),
  ].filter((text) => text !== '');
}

function block(title: string, rows: readonly (readonly string[])[], paint: Paint): string {
  return rows.length === 0 ? '' : `${paint.bold(title)}\n${columns(rows, { indent: 2 })}`;
}

function differences({ differences: all, ward }: AdoptResult): string[][] {
  const groups = Map.groupBy(all, ({ path, wanted, found, id }) => {
    return `${path} ${wanted === id ? 'its id' : valueText(path, wanted)} ${valueText(path, found ?? undefined)}`;
  });
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { path, wanted, found, id } = first;
    const asked = wanted === id ? 'its id' : valueText(path, wanted);
    const ids = deviceIds(
      alike.map((one) => one.id),
      ward,
    );
    return [[path, `${valueText(path, found ?? undefined)} -> ${asked}`, ids]];
  });
}

function unmanaged({ unmanaged: all, ward }: AdoptResult): string[][] {
  const groups = Map.groupBy(all, ({ path, reason }) => `${path} ${reason}`);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined
      ? []
      : [
          [
            first.path,
            first.reason,
            deviceIds(
              alike.map(({ id }) => id),
              ward,
            ),
          ],
        ];
  });
}

function suggestions({ suggestions: all }: AdoptResult): string[][] {
  return all.map(({ layer, name, path, value, cameras }) => [
    path,
    valueText(path, value),
    `on all ${count(cameras, 'camera')} of ${layer} ${name} here`,
  ]);
}

function heldBack({ heldBackBy, ward }: AdoptResult): string {
  if (heldBackBy.length === 0) return '';
  const ids = someOf(heldBackBy.map((id) => shortId(id, ward)));
  return `Everything is written camera by camera: ${ids} ${heldBackBy.length === 1 ? 'was' : 'were'} not read, and defaults of the site would change ${heldBackBy.length === 1 ? 'it' : 'them'} too.`;
}
