import type { CameraSettings } from '@wardctl/fleet';
import { resourceTypes } from '@wardctl/provider';
import { expect, test } from 'vitest';
import { deviceFootageLosses } from '../../src/plan/device-footage-losses.ts';
import { reachLosses } from '../../src/plan/reach-losses.ts';

const inputsOf = (settings: CameraSettings) => ({ device: 'cam-1', settings });
const address = (ipv4: string): CameraSettings => ({ network: { ipv4 } });
const filter = (...addresses: readonly string[]): CameraSettings => ({
  network: { addressFilter: { type: 'allow', addresses } },
});
const kept = (maxRetentionDays: number): CameraSettings => ({ recording: { maxRetentionDays } });

test.each<[string, CameraSettings, CameraSettings, readonly string[]]>([
  ['a new address', address('10.1.70.11/24'), address('10.1.70.12/24'), ['10.1.70.11/24 to 10.1.70.12/24']],
  ['an address that was not managed', {}, address('dhcp'), ['network.ipv4 from what it has to dhcp']],
  ['an address that stays', address('dhcp'), address('dhcp'), []],
  ['an address that is no longer managed', address('dhcp'), {}, []],
  [
    'another filter',
    filter('10.1.0.0/16'),
    filter('10.2.0.0/16', 'fd00::/8'),
    ['from allow 10.1.0.0/16 to allow 10.2.0.0/16, fd00::/8'],
  ],
  ['a filter that stays', filter('10.1.0.0/16'), filter('10.1.0.0/16'), []],
])('%s may cut a camera off, where it changes', (_case, before, after, texts) => {
  const losses = reachLosses(resourceTypes.camera, inputsOf(before), inputsOf(after));

  expect(losses).toEqual(
    texts.map((text) => ({ kind: 'reach', text: expect.stringMatching(`^cam-1: .*${text}$`) })),
  );
});

test.each<[string, CameraSettings, CameraSettings, string | undefined]>([
  ['shorter', kept(30), kept(14), 'older than 14 days will be deleted \\(kept 30 days until now\\)'],
  ['an end where there was none', kept(0), kept(14), 'kept as long as there was room'],
  ['one that was not managed', {}, kept(14), 'how long it keeps now is not known'],
  ['longer', kept(14), kept(30), undefined],
  ['the same', kept(14), kept(14), undefined],
  ['no end any more', kept(14), kept(0), undefined],
  ['no longer managed', kept(14), {}, undefined],
])('a retention on the camera that is %s', (_case, before, after, text) => {
  const losses = deviceFootageLosses(resourceTypes.camera, inputsOf(before), inputsOf(after));

  const expected = text === undefined ? [] : [{ kind: 'footage', text: expect.stringMatching(text) }];
  expect(losses).toEqual(expected);
});

test('only cameras have either', () => {
  const [before, after] = [inputsOf(kept(30)), inputsOf({ ...kept(14), ...address('dhcp') })];

  expect(reachLosses(resourceTypes.recorderHost, before, after)).toEqual([]);
  expect(deviceFootageLosses(resourceTypes.recorderHost, before, after)).toEqual([]);
});
