import type { Finding, RuleInput } from '../rule.ts';

/** A recorder has a channel for each of its cameras, and the one that a camera names. */
export function* tooManyChannels({ cameras, recorders }: RuleInput): Generator<Finding> {
  const counts = new Map<string, number>();
  for (const { device } of cameras) counts.set(device.recorder, (counts.get(device.recorder) ?? 0) + 1);
  yield* channelsBeyond({ cameras, recorders });
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

function* channelsBeyond({
  cameras,
  recorders,
}: Pick<RuleInput, 'cameras' | 'recorders'>): Generator<Finding> {
  const channels = new Map(recorders.map(({ id, device }) => [id, device.channels]));
  for (const { id, device, written, file, index } of cameras) {
    if (written.channel === undefined) continue;
    const last = channels.get(device.recorder) ?? written.channel;
    if (written.channel <= last) continue;
    yield {
      file,
      path: ['cameras', index, 'channel'],
      message: `${id}: channel ${written.channel}, but ${device.recorder} has only ${last} channels`,
      hint: 'Correct the channel, or raise channels if the recorder can do more.',
    };
  }
}
