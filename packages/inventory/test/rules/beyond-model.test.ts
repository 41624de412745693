import { expect, test } from 'vitest';
import { changed, load } from '../temporary-city.ts';

test.each([
  ['codec: H265', 'codecs: [H264, H265]', 'codecs: [H264]', 'H265 instead of H264'],
  ['width: 2560', 'maxWidth: 2688', 'maxWidth: 1920', '2560x1440 instead of 1920x1520'],
  ['bitrateKbps: 2500', 'maxBitrateKbps: 8000', 'maxBitrateKbps: 2048', '2500 instead of 2048 kbit/s'],
])('%s with %s changed to %s is a warning for each camera', async (_asked, from, to, excess) => {
  const { problems } = await load(changed('models/hikvision.yaml', from, to));

  expect(problems).toHaveLength(4);
  expect(problems[0]).toMatchObject({
    severity: 'warning',
    code: 'rule/beyond-model',
    message: `vn01-00070-rs-0001: asked for ${excess}, which is all that hikvision/DS-1 can do`,
  });
});
