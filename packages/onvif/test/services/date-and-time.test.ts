import { expect, test } from 'vitest';
import { OnvifSession, observeCamera } from '../../src/index.ts';
import { change, recordedDevice } from '../recorded-device.ts';

test.each([
  ['Year', '99999'],
  ['Hour', '99999999999999999999'],
  ['Second', '1e300'],
  ['Month', '13'],
])('a time with the %s %s is none, and stops nothing', async (part, value) => {
  const { device, answers } = await recordedDevice('example-media2-2.1');
  change(answers, 'GetSystemDateAndTime', [
    new RegExp(`(<tt:UTCDateTime>.*?<tt:${part}>)\\d+`, 's'),
    `$1${value}`,
  ]);
  await using session = new OnvifSession(device.target, undefined);

  const { clock } = await observeCamera(session);

  expect(clock).not.toHaveProperty('utc');
  expect(clock).not.toHaveProperty('offsetSeconds');
});
