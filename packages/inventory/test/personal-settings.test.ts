import { expect, test } from 'vitest';
import { personalSettings } from '../src/personal-settings.ts';

const id = 'vn01-00070-mr-0001';

test('the id of the camera is filled in wherever a text may name it', () => {
  const settings = personalSettings({
    hostname: '{id}',
    scopes: { present: ['onvif://www.onvif.org/name/{id}'], absent: ['onvif://www.onvif.org/name/IPC'] },
    osd: { name: 'Cam {id}', clock: 'on' },
    accounts: { viewer: { level: 'user', credential: 'age:{id}-viewer', credentialVersion: 3 } },
  })(id);

  expect(settings).toEqual({
    hostname: id,
    scopes: { present: [`onvif://www.onvif.org/name/${id}`], absent: ['onvif://www.onvif.org/name/IPC'] },
    osd: { name: `Cam ${id}`, clock: 'on' },
    accounts: { viewer: { level: 'user', credential: { reference: `age:${id}-viewer`, version: 3 } } },
  });
});

test('a credential is of version 1, and nothing is added, unless the layers say so', () => {
  const settings = personalSettings({
    scopes: {},
    accounts: { viewer: { level: 'user', credential: 'env:VIEWER' } },
  })(id);

  expect(settings).toEqual({
    scopes: { present: [] },
    accounts: { viewer: { level: 'user', credential: { reference: 'env:VIEWER', version: 1 } } },
  });
});

test('parts that do not name the camera are shared, not copied', () => {
  const network = { zeroConfiguration: 'off' } as const;

  expect(personalSettings({ network })(id).network).toBe(network);
});
