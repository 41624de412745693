import { compareProblems, type DesiredWard, type Problem } from '@wardctl/fleet';
import { checkRules } from '../check-rules.ts';
import type { InventorySources } from '../inventory-sources.ts';
import { checkText, loadFile } from '../load-file.ts';
import { resolveWards } from '../resolve-ward.ts';
import { ruleInput } from '../rule.ts';

interface CheckedWard {
  /** Of the new file alone. */
  readonly problems: readonly Problem[];
  /** What it resolves to, planned devices included; absent when the file is not well formed. */
  readonly ward?: DesiredWard;
}

/** Checks the text of a ward file that is not there yet, as validate would check it among the others. */
export function checkNewWard(
  sources: InventorySources,
  { file, text }: { readonly file: string; readonly text: string },
  today: string,
): CheckedWard {
  const { source, problems, positions } = checkText('ward', file, text);
  if (source === undefined) return { problems };
  const all = { ...sources, wards: [...sources.wards, source] };
  const drafts = resolveWards(all, today);
  const found = checkRules(ruleInput(all, drafts, { today }), (name) => {
    const found = name === file ? positions : loadFile(kindOf(name, all), name).positions;
    if (found === undefined) throw new Error(`${name} is not a well formed file`);
    return found();
  });
  const ward = drafts.at(-1)?.ward;
  return {
    problems: found.filter(({ position }) => position.file === file).sort(compareProblems),
    ...(ward && { ward }),
  };
}

function kindOf(file: string, { fleet, models, holds }: InventorySources) {
  if (file === fleet?.file) return 'fleet';
  if (file === holds?.file) return 'holds';
  return models.some((model) => model.file === file) ? 'model' : 'ward';
}
