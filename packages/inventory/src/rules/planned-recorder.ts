import type { Finding, RuleInput } from '../rule.ts';

/** A camera that is there is recorded by a recorder that is there. */
export function* plannedRecorder({ cameras, recorders }: RuleInput): Generator<Finding> {
  const planned = new Set(
    recorders.filter(({ written }) => written.status === 'planned').map(({ id }) => id),
  );
  if (planned.size === 0) return;
  for (const { id, device, written, file, index } of cameras) {
    if (written.status === 'planned' || !planned.has(device.recorder)) continue;
    yield {
      file,
      path: ['cameras', index, 'recorder'],
      message: `${id}: its recorder ${device.recorder} is only planned`,
      hint: 'Install the recorder first and remove its status, or keep the camera planned too.',
    };
  }
}
