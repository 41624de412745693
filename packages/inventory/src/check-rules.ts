import type { Problem } from '@wardctl/fleet';
import type { Positions } from './positions.ts';
import type { Finding, RuleInput } from './rule.ts';
import { rules } from './rules.ts';

interface NamedFinding extends Finding {
  readonly rule: string;
}

/** How serious a city takes a rule. */
type Chosen = 'error' | 'warning' | 'ignore';

/** Everything that the rules find, with its place. `positionsOf` is asked once for each file with a finding. */
export function checkRules(input: RuleInput, positionsOf: (file: string) => Positions): Problem[] {
  const problems: Problem[] = [];
  // File by file: the positions of a whole city would not fit in memory beside it.
  for (const [file, findings] of Map.groupBy(findingsOf(input), (finding) => finding.file)) {
    const positions = positionsOf(file);
    for (const finding of findings) problems.push(problemOf(finding, positions));
  }
  return problems;
}

function* findingsOf(input: RuleInput): Generator<NamedFinding> {
  const chosen: Readonly<Record<string, Chosen>> = input.sources.fleet?.content.rules ?? {};
  for (const [name, rule] of Object.entries(rules)) {
    const severity = chosen[name];
    if (severity === 'ignore') continue;
    for (const finding of rule(input)) yield { ...finding, rule: name, ...(severity && { severity }) };
  }
}

function problemOf(
  { rule, severity = 'error', message, hint, path }: NamedFinding,
  positions: Positions,
): Problem {
  const { position } = positions.value(path);
  return { code: `rule/${rule}`, severity, message, position, ...(hint !== undefined && { hint }) };
}
