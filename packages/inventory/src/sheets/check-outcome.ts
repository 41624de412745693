import type { Problem } from '@wardctl/fleet';
import { checkRules } from '../check-rules.ts';
import { cityPolygons } from '../city-polygons.ts';
import type { InventorySources } from '../inventory-sources.ts';
import { checkText } from '../load-file.ts';
import type { LoadedSources } from '../load-sources.ts';
import type { FileRewrite } from '../replace-files.ts';
import { resolveWards } from '../resolve-ward.ts';
import { type RuleInput, ruleInput } from '../rule.ts';
import type { WardDrafts } from './ward-drafts.ts';

/**
 * The problems that the inventory would have after an import, and has not now.
 *
 * @param today ISO date
 */
export async function problemsAfter(
  loaded: LoadedSources,
  {
    drafts,
    files,
    today,
  }: { readonly drafts: WardDrafts; readonly files: readonly FileRewrite[]; readonly today: string },
): Promise<Problem[]> {
  const checked = new Map(files.map(({ file, after }) => [file, checkText('ward', file, after)]));
  const malformed = [...checked.values()].flatMap(({ problems }) => problems);
  if (malformed.length > 0) return malformed;
  const { polygons } = await cityPolygons(loaded.sources.fleet, loaded.positionsOf);
  const known = { today, polygons };
  const before = new Set(ruleProblems(loaded.sources, loaded.positionsOf, known).map(textOf));
  const positionsOf = (file: string) => checked.get(file)?.positions?.() ?? loaded.positionsOf(file);
  const after = ruleProblems({ ...loaded.sources, wards: drafts.wards }, positionsOf, known);
  return after.filter((problem) => !before.has(textOf(problem)));
}

function ruleProblems(
  sources: InventorySources,
  positionsOf: LoadedSources['positionsOf'],
  known: Pick<RuleInput, 'today' | 'polygons'>,
): Problem[] {
  return checkRules(ruleInput(sources, resolveWards(sources, known.today), known), positionsOf);
}

function textOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}
