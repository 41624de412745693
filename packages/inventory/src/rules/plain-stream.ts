import type { Finding, RuleInput } from '../rule.ts';

/** The stream of a camera that is reached by HTTPS only is encrypted too: its pictures cross the same network. */
export function* plainStream({ cameras }: RuleInput): Generator<Finding> {
  for (const { id, device, written, file, index } of cameras) {
    if (device.protocol !== 'https' || device.stream.protocol === 'rtsps') continue;
    yield {
      severity: 'warning',
      file,
      path: ['cameras', index, written.protocol === undefined ? 'model' : 'protocol'],
      message: `${id}: reached by HTTPS, but its recorder pulls the stream by plain RTSP`,
      hint: 'Let the camera offer RTSPS and write stream: { protocol: rtsps, port: 322 }.',
    };
  }
}
