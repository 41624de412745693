import type { Problem } from '@wardctl/fleet';
import type { Positions } from './positions.ts';
import type { RuleInput } from './rule.ts';
import { rules } from './rules.ts';

/** Everything that the rules find, with its place. `positionsOf` is asked once for each file with a finding. */
export function checkRules(input: RuleInput, positionsOf: (file: string) => Positions): Problem[] {
  const positions = new Map<string, Positions>();
  const problems: Problem[] = [];
  for (const [name, rule] of Object.entries(rules)) {
    for (const { file, path, severity = 'error', message, hint } of rule(input)) {
      const places = positions.get(file) ?? positionsOf(file);
      positions.set(file, places);
      const { position } = places.value(path);
      problems.push({
        code: `rule/${name}`,
        severity,
        message,
        position,
        ...(hint !== undefined && { hint }),
      });
    }
  }
  return problems;
}
