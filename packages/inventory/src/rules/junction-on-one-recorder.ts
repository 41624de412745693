import type { Finding, RuleInput } from '../rule.ts';
import { someOf } from '../some-of.ts';

/** Cameras of one junction share a recorder only if it has a standby: one dead recorder must not blind the junction. */
export function* junctionOnOneRecorder({ cameras, recorders }: RuleInput): Generator<Finding> {
  const atJunctions = cameras.filter(({ written }) => written.junction !== undefined);
  if (atJunctions.length === 0) return;
  const secured = new Set(
    recorders.filter(({ written }) => written.standby !== undefined).map(({ id }) => id),
  );
  const groups = Map.groupBy(atJunctions, ({ device, written }) => `${device.recorder} ${written.junction}`);
  for (const group of groups.values()) {
    const [first, second] = group;
    if (first === undefined || second === undefined || secured.has(first.device.recorder)) continue;
    yield {
      severity: 'warning',
      file: second.file,
      path: ['cameras', second.index, 'junction'],
      message: `junction "${second.written.junction}": ${someOf(group.map(({ id }) => id))} share ${first.device.recorder}, which has no standby`,
      hint: 'Move one of them to another recorder, or name the standby of the recorder.',
    };
  }
}
