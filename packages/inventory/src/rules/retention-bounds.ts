import type { SourceFile } from '../load-file.ts';
import { findRetentionClass } from '../retention-terms.ts';
import type { Finding, RuleInput } from '../rule.ts';
import type { FleetFile, RetentionClass } from '../schema-types.generated.ts';

/** Footage is kept for no less than the floor and no more than the ceiling of its class, and every class has both. */
export function* retentionBounds({ sources, layers }: RuleInput): Generator<Finding> {
  if (sources.fleet === undefined) return;
  yield* classes(sources.fleet);
  for (const { file, path, values } of layers) {
    const choice = values.retention;
    if (typeof choice !== 'object') continue;
    const bounds = findRetentionClass(sources.fleet.content, choice.class);
    if (bounds !== undefined)
      yield* check(choice.class, { ...bounds, days: choice.days }, { file, path: [...path, 'retention'] });
  }
}

function* classes({ file, content }: SourceFile<FleetFile>): Generator<Finding> {
  for (const [name, terms] of Object.entries(content.retention)) {
    const path = ['retention', name];
    if (terms.ceilingDays !== undefined) yield* check(name, terms, { file, path });
    else {
      const hint = 'Add ceilingDays: footage of public places may be kept only as long as its purpose needs.';
      yield { file, path, message: `retention class "${name}" has no ceiling`, hint };
    }
  }
}

function* check(
  name: string,
  { floorDays, days, ceilingDays = Number.POSITIVE_INFINITY }: RetentionClass,
  { file, path }: Pick<Finding, 'file' | 'path'>,
): Generator<Finding> {
  if (floorDays <= days && days <= ceilingDays) return;
  yield {
    file,
    path: [...path, 'days'],
    message: `${days} days is outside the bounds of retention class "${name}", ${floorDays} to ${ceilingDays} days`,
    hint: 'Only a hold keeps footage past the ceiling.',
  };
}
