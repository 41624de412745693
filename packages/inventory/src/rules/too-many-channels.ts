import type { Finding, RuleInput } from '../rule.ts';

/** A recorder has a channel for each of its cameras. */
export function* tooManyChannels({ cameras, recorders }: RuleInput): Generator<Finding> {
  const counts = new Map<string, number>();
  for (const { device } of cameras) counts.set(device.recorder, (counts.get(device.recorder) ?? 0) + 1);
  for (const { id, device, file, index } of recorders) {
    const count = counts.get(id) ?? 0;
    if (count <= device.channels) continue;
    yield {
      file,
      path: ['recorders', index, 'channels'],
      message: `${id}: ${count} cameras, but only ${device.channels} channels`,
      hint: 'Move cameras to another recorder, or raise channels if the recorder can do more.',
    };
  }
}
