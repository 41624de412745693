import {
  type Action,
  type ActionOperation,
  countActions,
  hasActions,
  type Plan,
  type WardPlan,
} from '@wardctl/deploy';
import type { NeededLevel } from '../work/needed-levels.ts';
import { columns } from './columns.ts';
import { count, tally } from './count.ts';
import { deviceIds } from './device-ids.ts';
import { type FoldedChange, foldChanges } from './fold-changes.ts';
import { lossBlocks } from './losses.ts';
import { needsText } from './needed-levels.ts';
import type { Paint } from './paint.ts';
import { countResources } from './resource-nouns.ts';
import { unfinishedRows } from './unfinished.ts';
import { changeText } from './value.ts';

export interface PlanViewOptions {
  readonly paint: Paint;
  /** Ward names by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly needs: readonly NeededLevel[];
}

/** A plan for the person who approves it: folded where devices are alike, never where something is lost. */
export function planView(plan: Plan, options: PlanViewOptions): string {
  const { paint, needs } = options;
  if (!hasActions(plan)) return `${planSummaryText(plan)}\n${paint.green('Nothing to do.')}`;
  const folds = foldChanges(plan);
  const blocks = [
    sharedBlock(plan, folds.filter(isShared), paint),
    ...plan.wards.map((ward) => wardBlock(ward, folds, options)),
    ...lossBlocks(plan, paint),
    [needsText(needs), paint.bold(planSummaryText(plan))].filter(Boolean).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function isShared({ wards }: FoldedChange): boolean {
  return wards.length > 1;
}

function sharedBlock(plan: Plan, folds: readonly FoldedChange[], paint: Paint): string {
  if (folds.length === 0) return '';
  const groups = groupActions(plan.wards.flatMap(({ actions }) => actions)).flatMap((group) => {
    const rows = foldsOf(group, folds).map((fold) => [
      ...changeCells(fold, paint),
      paint.dim(`${subjectCount(fold)} in ${count(fold.wards.length, 'ward')}`),
    ]);
    return rows.length === 0 ? [] : [`${groupHeading(group, paint)}\n${columns(rows, { indent: 6 })}`];
  });
  return [paint.bold('In several wards'), ...groups].join('\n');
}

function wardBlock(
  ward: WardPlan,
  folds: readonly FoldedChange[],
  { paint, names }: PlanViewOptions,
): string {
  if (ward.actions.length === 0) return '';
  const own = folds.filter((fold) => !isShared(fold) && fold.wards[0] === ward.ward);
  const name = names.get(ward.ward);
  const heading = `${paint.bold(ward.ward)}${name === undefined ? '' : `  ${name}`}`;
  const groups = groupActions(ward.actions).map((group) => groupLines(group, own, ward.ward, paint));
  return [heading, ...groups].join('\n');
}

type ActionGroup = readonly [Action, ...Action[]];

function groupActions(actions: readonly Action[]): ActionGroup[] {
  const groups = Map.groupBy(actions, ({ operation, type }) => `${operation} ${type}`);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [[first, ...more] as const],
  );
}

/** The folds of a group, those of one value together. */
function foldsOf([{ operation, type }]: ActionGroup, folds: readonly FoldedChange[]): FoldedChange[] {
  const own = folds.filter((fold) => fold.type === type && fold.operation === operation);
  return [...Map.groupBy(own, ({ path }) => path).values()].flat();
}

function groupHeading(group: ActionGroup, paint: Paint): string {
  const [{ operation, type }] = group;
  return `  ${mark(operation, paint)} ${countResources(group.length, type)}`;
}

function groupLines(group: ActionGroup, folds: readonly FoldedChange[], ward: string, paint: Paint): string {
  const who = deviceIds(
    group.map(({ device }) => device),
    ward,
  );
  const rows = foldsOf(group, folds).map((fold) => [
    ...changeCells(fold, paint),
    paint.dim(subjectsText(fold, group, ward)),
  ]);
  const lines = [
    `${groupHeading(group, paint)}  ${paint.dim(who)}`,
    columns(rows, { indent: 6 }),
    columns(unfinishedRows(group, ward, paint), { indent: 6 }),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const marks: Readonly<Record<ActionOperation, readonly [string, keyof Paint]>> = {
  create: ['+ create', 'green'],
  update: ['~ update', 'yellow'],
  replace: ['± replace', 'yellow'],
  delete: ['- remove', 'red'],
  retry: ['~ finish', 'yellow'],
};

function mark(operation: ActionOperation, paint: Paint): string {
  const [text, colour] = marks[operation];
  return paint[colour](text);
}

function changeCells(fold: FoldedChange, paint: Paint): string[] {
  const { path, before, after, operation } = fold;
  const label = path.replace(/^settings\./, '');
  if (operation === 'create') return [label, String(after)];
  if (fold.isItem && before === undefined) return [label, paint.green(`+ ${after}`)];
  if (fold.isItem && after === undefined) return [label, paint.red(`- ${before}`)];
  return [label, changeText(path, before, after)];
}

// What holds for the whole group says so by naming nobody.
function subjectsText(fold: FoldedChange, group: ActionGroup, ward: string): string {
  const { subjects } = fold;
  if (!fold.isItem && subjects.length === group.length) return '';
  return subjects.length > 3 ? subjectCount(fold) : deviceIds(subjects, ward);
}

function subjectCount({ subjects, type, isItem }: FoldedChange): string {
  return isItem ? count(subjects.length, 'camera') : countResources(subjects.length, type);
}

/** `3 to create, 31 unchanged, 4 only observed` */
function planSummaryText(plan: Plan): string {
  const { create, update, replace, delete: remove, retry } = countActions(plan);
  const unchanged = plan.wards.reduce((sum, ward) => sum + ward.unchanged, 0);
  const observed = plan.wards.reduce((sum, ward) => sum + ward.observed, 0);
  return tally(
    [
      [create, 'to create'],
      [update, 'to update'],
      [replace, 'to replace'],
      [remove, 'to remove'],
      [retry, 'to finish'],
      [unchanged, 'unchanged'],
      [observed, 'only observed'],
    ],
    'no device in this selection',
  );
}
