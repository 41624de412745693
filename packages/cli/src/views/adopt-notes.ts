import { someOf } from '@wardctl/inventory';
import type { AdoptDifference, AdoptResult } from '../work/adopt-result.ts';
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

/** Once for all cameras that shall get the same value. */
function differences({ differences: all, ward }: AdoptResult): string[][] {
  const wish = ({ path, wanted, id }: AdoptDifference) =>
    wanted === id ? 'its id' : valueText(path, wanted);
  const groups = Map.groupBy(all, (one) => `${one.path} ${wish(one)}`);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const found = new Set(alike.map((one) => valueText(one.path, one.found ?? undefined)));
    const ids = deviceIds(
      alike.map(({ id }) => id),
      ward,
    );
    return [[first.path, `${someOf([...found], 2)} -> ${wish(first)}`, ids]];
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
  const [were, them] = heldBackBy.length === 1 ? ['was', 'it'] : ['were', 'them'];
  return `Nothing is written for the whole site: ${ids} ${were} not read, and would get it too. Run again when all answer, or include ${them} by --despite-unread.`;
}
