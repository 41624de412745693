import { type ResourceType, type RetentionPolicyInputs, resourceTypes } from '@wardctl/provider';
import type { Loss } from './plan.ts';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * Footage that a change of a retention policy makes deletable, one line per camera. A shorter retention deletes what is
 * older at the keeper's next run; a removed camera keeps its footage until a person decides.
 */
export function footageLosses(type: ResourceType, before: Inputs, after: Inputs): Loss[] {
  if (type !== resourceTypes.retentionPolicy) return [];
  const wanted = keptDays(after);
  return [...keptDays(before)].flatMap(([camera, days]) => {
    const left = wanted.get(camera);
    return left !== undefined && left < days
      ? [
          {
            kind: 'footage',
            text: `${camera}: footage older than ${left} days will be deleted (kept ${days} days until now)`,
          },
        ]
      : [];
  });
}

function keptDays(inputs: Inputs): Map<string, number> {
  const { policy } = inputs as unknown as RetentionPolicyInputs;
  return new Map(policy.cameras.map(({ id, keepSeconds }) => [id, keepSeconds / 86_400]));
}
