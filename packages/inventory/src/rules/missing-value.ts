import type { Finding, RuleInput } from '../rule.ts';

/** Every device gets the values it needs from some layer. */
export function* missingValue({ wards, sources }: RuleInput): Generator<Finding> {
  if (sources.fleet === undefined) return;
  for (const { source, missing } of wards) {
    for (const { id, path, name } of missing) {
      yield {
        file: source.file,
        path,
        message: `${id}: no ${name}, neither here nor in a default`,
        hint: `Add ${name} to the device, or to the defaults of its site, its ward or the city.`,
      };
    }
  }
}
