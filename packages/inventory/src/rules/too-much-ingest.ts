import type { Finding, RuleInput } from '../rule.ts';

/** A recorder takes in what its cameras send, as far as their bitrates are known. */
export function* tooMuchIngest({ cameras, recorders }: RuleInput): Generator<Finding> {
  const limited = recorders.filter(({ device }) => device.ingestMbps !== undefined);
  if (limited.length === 0) return;
  const kbps = new Map<string, number>();
  for (const { device } of cameras) {
    const { bitrateKbps = 0 } = device.settings.encoder?.main ?? {};
    kbps.set(device.recorder, (kbps.get(device.recorder) ?? 0) + bitrateKbps);
  }
  for (const { id, device, file, index } of limited) {
    const { ingestMbps = 0 } = device;
    const mbps = (kbps.get(id) ?? 0) / 1000;
    if (mbps <= ingestMbps) continue;
    yield {
      file,
      path: ['recorders', index, 'ingestMbps'],
      message: `${id}: its cameras send ${mbps} Mbit/s, but it takes in ${ingestMbps} Mbit/s`,
      hint: 'Move cameras to another recorder, or lower their bitrates.',
    };
  }
}
