import { expect, test } from 'vitest';
import { files, problemsOf } from '../temporary-city.ts';

function onChannels(first: number, second: number, third: number) {
  const a = files['wards/a.yaml']
    .replace('address: 10.1.0.11', `channel: ${first}\n    address: 10.1.0.11`)
    .replace('address: 10.1.0.12', `channel: ${second}\n    address: 10.1.0.12`);
  const b = files['wards/b.yaml'].replace('address: 10.2.0.11', `channel: ${third}\n    address: 10.2.0.11`);
  return { 'wards/a.yaml': a, 'wards/b.yaml': b };
}

test('two cameras on one channel of a recorder are reported', async () => {
  const problems = await problemsOf(onChannels(3, 3, 1));

  expect(problems).toEqual([
    'wards/a.yaml:31:14 rule/duplicate-channel: vn01-00070-rs-0002: channel 3 of vn01-00070-rec-01 is already that of vn01-00070-rs-0001 in wards/a.yaml',
  ]);
});

test('the same channel of another recorder is another channel', async () => {
  expect(await problemsOf(onChannels(1, 2, 1))).toEqual([]);
});
