import { everyCamera, everyRecorder, type Finding, type RuleInput } from '../rule.ts';

/** A recorder has a channel for each of its cameras. */
export function* tooManyChannels(input: RuleInput): Generator<Finding> {
  const cameras = new Map<string, number>();
  for (const { device } of everyCamera(input))
    cameras.set(device.recorder, (cameras.get(device.recorder) ?? 0) + 1);
  for (const { device, index, draft } of everyRecorder(input)) {
    const count = cameras.get(device.id) ?? 0;
    if (count <= device.channels) continue;
    yield {
      file: draft.source.file,
      path: ['recorders', index],
      message: `${device.id}: ${count} cameras, but only ${device.channels} channels`,
      hint: 'Move cameras to another recorder, or raise channels if the recorder can do more.',
    };
  }
}
