import { expect, test } from 'vitest';
import { settingNames } from '../../src/why/setting-names.ts';

test('a camera has the settings of the schema, groups before what is in them', () => {
  const names = settingNames('camera');

  expect(names).toEqual(
    expect.arrayContaining(['name.vi', 'stream.path', 'retention.days', 'settings.encoder.sub.codec']),
  );
  expect(names.indexOf('settings')).toBeLessThan(names.indexOf('settings.encoder.main.bitrateKbps'));
  expect(new Set(names).size).toBe(names.length);
});

test('a recorder has those of a recorder', () => {
  const names = settingNames('recorder');

  expect(names).toEqual(expect.arrayContaining(['hostKey', 'image.digest', 'storage.sizeTB']));
  expect(names).not.toContain('settings');
});
