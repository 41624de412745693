import { expect, test } from 'vitest';
import { matchingSettings } from '../../src/why/matching-settings.ts';

const set = [
  'port',
  'retention',
  'stream.path',
  'settings.encoder.main.bitrateKbps',
  'settings.encoder.main.codec',
];
const known = [
  ...set,
  'settings',
  'settings.encoder',
  'settings.encoder.sub.codec',
  'retention.days',
  'audio',
  'audio.enabled',
];

test.each([
  ['the name itself', 'port', ['port']],
  ['a group', 'settings.encoder.main', ['settings.encoder.main.bitrateKbps', 'settings.encoder.main.codec']],
  ['a name without "settings"', 'encoder.main.codec', ['settings.encoder.main.codec']],
  ['the end of a name', 'bitrateKbps', ['settings.encoder.main.bitrateKbps']],
  ['a name inside of one that is set', 'retention.days', ['retention']],
  ['a name that nothing sets', 'encoder.sub.codec', ['settings.encoder.sub.codec']],
  ['a group that nothing sets', 'audio', ['audio.enabled']],
])('%s is found', (_what, typed, expected) => {
  expect(matchingSettings(typed, { set, known })).toEqual(expected);
});

test.each([
  ['encoder.main.bitrateKpbs', 'Did you mean "encoder.main.bitrateKbps"?'],
  ['prot', 'Did you mean "port"?'],
  ['nothing.like.it', 'Leave the name out to see all settings of the device.'],
])('%s is refused with a hint', (typed, hint) => {
  expect(() => matchingSettings(typed, { set, known })).toThrow(
    expect.objectContaining({ code: 'usage/invalid', message: `there is no setting "${typed}"`, hint }),
  );
});
