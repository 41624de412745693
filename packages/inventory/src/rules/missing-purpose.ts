import type { Finding, RuleInput } from '../rule.ts';
import { someOf } from '../some-of.ts';

/** Every camera says what it records for. */
export function* missingPurpose({ sources, wards }: RuleInput): Generator<Finding> {
  if (sources.fleet === undefined) return;
  for (const { source } of wards) {
    const { cameras = [] } = source.content;
    const silent = cameras.filter(({ purpose }) => purpose === undefined);
    const [first] = silent;
    if (first === undefined) continue;
    // One finding for the ward: a sheet that knows no purposes would fill the screen.
    const ids = someOf(silent.map(({ id }) => id));
    yield {
      severity: 'warning',
      file: source.file,
      path: ['cameras', cameras.indexOf(first), 'id'],
      message: `${ids}: no purpose is written down`,
      hint: 'Add purpose: what the camera records for. Its footage may be used for nothing else.',
    };
  }
}
