import { expect, test } from 'vitest';
import { changeText, valueText } from '../../src/views/value.ts';

test.each([
  ['policy.cameras.keepSeconds', 2_592_000, '30 days'],
  ['encoder.main.bitrateKbps', 4_000, '4000'],
  ['clock.ntpServers', ['10.1.0.123', '10.1.0.124'], '10.1.0.123, 10.1.0.124'],
  ['clock.ntpServers', [], 'none'],
  ['image.digest', `sha256:${'a'.repeat(64)}`, 'sha256:aaaaaaaaaaaa…'],
  ['hostname', undefined, 'none'],
  ['note', 'x'.repeat(60), `${'x'.repeat(43)}…`],
])('writes %s for people', (path, value, text) => {
  expect(valueText(path, value)).toBe(text);
});

test('writes an added value without what was before', () => {
  expect(changeText('hostname', undefined, 'cam')).toBe('-> cam');
});
