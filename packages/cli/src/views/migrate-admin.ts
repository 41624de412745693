import type { MigrateAdminResult } from '../work/migrate-admin.ts';
import { columns } from './columns.ts';
import { count, tally } from './count.ts';
import type { Paint } from './paint.ts';
import { changeText } from './value.ts';
import { wrap } from './wrap.ts';

type Ward = MigrateAdminResult['wards'][number];

/** Every ward that is not in the edition yet: what changes in its file, or why nobody can say. */
export function migrateAdminView(result: MigrateAdminResult, paint: Paint): string {
  const wards = result.wards.filter(({ outcome }) => outcome !== 'same');
  return [...wards.map((ward) => wardText(ward, paint)), verdict(result, paint)].join('\n\n');
}

function wardText(ward: Ward, paint: Paint): string {
  const head = `${paint.bold(ward.ward)}  ${ward.file}`;
  if (ward.outcome === 'moves') return `${head}\n${changesText(ward)}`;
  const what = ward.outcome === 'splits' ? 'falls into several units' : 'cannot be decided';
  return [`${head}  ${paint.yellow(what)}`, ...sharesText(ward), ...reasonsText(ward)].join('\n');
}

function changesText({ changes }: Ward): string {
  return columns(
    changes.map(({ path, before, after }) => {
      const name = path.join('.');
      return [name, changeText(name, formerText(before), formerText(after))];
    }),
    { indent: 2 },
  );
}

/** Former units in words: `2024-12-01 00073`. */
function formerText(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map(({ edition, unit }) => `${edition} ${unit}`);
}

function sharesText({ units }: Ward): string[] {
  return units.flatMap(({ unit, name, ids }) => [
    `  ${unit} ${name.vi}: ${count(ids.length, 'camera')}`,
    ...wrap(ids.join(', '), 4),
  ]);
}

/** Cameras with the same reason stand together. */
function reasonsText({ undecided }: Ward): string[] {
  return [...Map.groupBy(undecided, ({ reason }) => reason)].flatMap(([reason, cameras]) => [
    `  ${reason}: ${count(cameras.length, 'camera')}`,
    ...wrap(cameras.map(({ id }) => id).join(', '), 4),
  ]);
}

function verdict({ summary, written, to }: MigrateAdminResult, paint: Paint): string {
  const { same, moves, splits, undecided } = summary;
  const found = tally(
    [
      [moves, moves === 1 ? 'ward moves' : 'wards move'],
      [splits, splits === 1 ? 'falls apart' : 'fall apart'],
      [undecided, 'undecided'],
      [same, `in edition ${to} already`],
    ],
    'no wards',
  );
  return `${paint.bold(found)}. ${nextStep(written.length, summary)}`;
}

function nextStep(written: number, { moves, splits, undecided }: MigrateAdminResult['summary']): string {
  const left = splits + undecided > 0 ? ' Divide the files of the others by hand, or give positions.' : '';
  if (written > 0) return `${count(written, 'file')} written.${left}`;
  return moves > 0 ? `Nothing was written; --write does it.${left}` : `Nothing to write.${left}`;
}
