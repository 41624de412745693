import type { Fact } from './fact.ts';

type Facts = Readonly<Record<string, Fact<unknown>>>;

/** What each fact of a record is worth, `undefined` where the host did not say. */
export type Gathered<Asked extends Facts> = {
  readonly [Name in keyof Asked]: Asked[Name] extends Fact<infer Value> ? Value | undefined : never;
};

const mark = '@@wardctl-fact';

/** One script that answers every fact in turn, so that asking ten costs one round trip. */
export function gatherScript(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, { command }]) => `printf '\\n${mark} %s\\n' ${name}\n{ ${command}\n} 2>/dev/null`)
    .join('\n')
    .concat('\ntrue');
}

/** Takes the answer of {@link gatherScript} apart. */
export function parseGathered<Asked extends Facts>(facts: Asked, stdout: string): Gathered<Asked> {
  const sections = stdout.split(`\n${mark} `).map((section) => {
    const newline = section.indexOf('\n');
    return [section.slice(0, newline), section.slice(newline + 1)] as const;
  });
  const answers = new Map(sections);
  const values = Object.entries(facts).map(([name, fact]) => [name, fact.parse(answers.get(name) ?? '')]);
  return Object.fromEntries(values) as Gathered<Asked>;
}
