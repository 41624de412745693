import { didYouMean } from '../did-you-mean.ts';
import { classOf } from '../retention-terms.ts';
import type { Finding, RuleInput } from '../rule.ts';

/** Retention classes that are chosen anywhere are classes of the city. */
export function* unknownRetentionClass({ sources, layers }: RuleInput): Generator<Finding> {
  if (sources.fleet === undefined) return;
  const known = sources.fleet.content.retention;
  for (const { file, path, values } of layers) {
    const choice = values.retention;
    const name = choice && classOf(choice);
    if (name === undefined || Object.hasOwn(known, name)) continue;
    yield {
      file,
      path: [...path, 'retention', ...(typeof choice === 'string' ? [] : ['class'])],
      message: `the city has no retention class "${name}"`,
      hint: didYouMean(name, Object.keys(known), `Classes: ${Object.keys(known).join(', ')}.`),
    };
  }
}
