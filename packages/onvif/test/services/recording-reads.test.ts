import { expect, test } from 'vitest';
import { getFailedLoginWarning, getRecordings, OnvifSession } from '../../src/index.ts';
import { parseDuration } from '../../src/services/recording/duration.ts';
import { recordedDevice } from '../recorded-device.ts';

test('recordings of the device tell how long they are kept', async () => {
  const { device } = await recordedDevice('example-settings-3.0');
  await using session = new OnvifSession(device.target, undefined);

  const recordings = await session.call(getRecordings);

  expect(recordings).toMatchObject([
    { token: 'R1', name: 'card', maximumRetentionSeconds: 30.5 * 86_400 },
    { token: 'R2', name: '', maximumRetentionSeconds: 0 },
  ]);
  expect(device.requests.at(-1)?.path).toBe('/onvif/Recording');
});

test('a device tells when it warns of failed sign-ins', async () => {
  const { device } = await recordedDevice('example-settings-3.0');
  await using session = new OnvifSession(device.target, undefined);

  const warning = await session.call(getFailedLoginWarning);

  expect(warning).toEqual({ enabled: true, monitorSeconds: 30, maxFailures: 5 });
});

test.each([
  ['PT0S', 0],
  ['P30D', 2_592_000],
  ['PT720H', 2_592_000],
  ['P1Y2M3DT4H5M6.5S', 31_536_000 + 2 * 2_592_000 + 3 * 86_400 + 4 * 3_600 + 5 * 60 + 6.5],
  ['P', undefined],
  ['PT', undefined],
  ['30 days', undefined],
  ['-P1D', undefined],
  ['', undefined],
])('the duration %j is %s seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});
