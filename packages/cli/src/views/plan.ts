import { type Action, type ActionOperation, countActions, hasActions, type Plan, type WardPlan } from '@wardctl/deploy';
import { columns } from './columns.ts';
import { count, tally } from './count.ts';
import { deviceIds } from './device-ids.ts';
import { type FoldedChange, foldChanges } from './fold-changes.ts';
import type { Paint } from './paint.ts';
import { countResources } from './resource-nouns.ts';
import { changeText } from './value.ts';

export interface PlanViewOptions {
  readonly paint: Paint;
  /** Ward names by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** A plan for the person who approves it: folded where devices are alike, never where something is lost. */
export function planView(plan: Plan, options: PlanViewOptions): string {
  if (!hasActions(plan)) return [summary(plan), options.paint.green('Nothing to do.')].join('\n');
  const folds = foldChanges(plan);
  const blocks = [
    sharedBlock(folds.filter(isShared), options.paint),
    ...plan.wards.map((ward) => wardBlock(ward, folds, options)),
    lossBlock(plan, options.paint),
    options.paint.bold(summary(plan)),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function isShared({ wards }: FoldedChange): boolean {
  return wards.length > 1;
}

function sharedBlock(folds: readonly FoldedChange[], paint: Paint): string {
  if (folds.length === 0) return '';
  const rows = folds.map((fold) => [
    ...changeCells(fold, paint),
    paint.dim(`${countSubjects(fold)} in ${count(fold.wards.length, 'ward')}`),
  ]);
  return `${paint.bold('In several wards')}\n${columns(rows, { indent: 6 })}`;
}

function wardBlock(ward: WardPlan, folds: readonly FoldedChange[], { paint, names }: PlanViewOptions): string {
  if (ward.actions.length === 0) return '';
  const own = folds.filter((fold) => !isShared(fold) && fold.wards[0] === ward.ward);
  const name = names.get(ward.ward);
  const heading = `${paint.bold(ward.ward)}${name === undefined ? '' : `  ${name}`}`;
  return [heading, ...groupActions(ward.actions).map((group) => groupLines(group, own, ward.ward, paint))].join('\n');
}

type ActionGroup = readonly [Action, ...Action[]];

function groupActions(actions: readonly Action[]): ActionGroup[] {
  const groups = Object.groupBy(actions, ({ operation, type }) => `${operation} ${type}`);
  return Object.values(groups) as ActionGroup[];
}

function groupLines(group: ActionGroup, folds: readonly FoldedChange[], ward: string, paint: Paint): string {
  const [{ operation, type }] = group;
  const who = deviceIds(group.map(({ device }) => device), ward);
  const heading = `  ${mark(operation, paint)} ${countResources(group.length, type)}  ${paint.dim(who)}`;
  const rows = folds
    .filter((fold) => fold.type === type && fold.operation === operation)
    .map((fold) => [...changeCells(fold, paint), paint.dim(subjectsText(fold, ward))]);
  const reasons = group.flatMap(({ unfinished = [] }) => unfinished).map((reason) => [paint.yellow(reason)]);
  const lines = [heading, columns(rows, { indent: 6 }), columns(reasons, { indent: 6 })];
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
  const { path, before, after } = fold;
  const label = path.replace(/^settings\./, '');
  if (path.endsWith('.cameras') && before === undefined) return [label, paint.green(`+ ${after}`)];
  if (path.endsWith('.cameras') && after === undefined) return [label, paint.red(`- ${before}`)];
  return [label, changeText(path, before, after)];
}

function subjectsText({ subjects }: FoldedChange, ward: string): string {
  const unique = new Set(subjects);
  return unique.size > 3 ? count(unique.size, 'camera') : deviceIds(subjects, ward);
}

function countSubjects({ subjects, type }: FoldedChange): string {
  return countResources(new Set(subjects).size, type);
}

function lossBlock(plan: Plan, paint: Paint): string {
  const losses = plan.wards.flatMap(({ actions }) => actions.flatMap(({ losses }) => losses));
  if (losses.length === 0) return '';
  return [
    paint.red(paint.bold('Footage that will be lost')),
    ...losses.map((loss) => `  ${paint.red('!')} ${loss}`),
    paint.dim('  apply refuses this without --allow-footage-loss.'),
  ].join('\n');
}

function summary(plan: Plan): string {
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
