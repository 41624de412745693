import { expect, test } from 'vitest';
import { personalSettings } from '../src/personal-settings.ts';

const id = 'vn01-00070-mr-0001';
const address = '10.1.70.11';

test('the id of the camera is filled in wherever a text may name it', () => {
  const settings = personalSettings({
    hostname: '{id}',
    scopes: { present: ['onvif://www.onvif.org/name/{id}'], absent: ['onvif://www.onvif.org/name/IPC'] },
    osd: { name: 'Cam {id}', clock: 'on' },
    accounts: { viewer: { level: 'user', credential: 'age:{id}-viewer', credentialVersion: 3 } },
  })(id, address);

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
  })(id, address);

  expect(settings).toEqual({
    scopes: { present: [] },
    accounts: { viewer: { level: 'user', credential: { reference: 'env:VIEWER', version: 1 } } },
  });
});

test('parts that do not name the camera are shared, not copied', () => {
  const network = { zeroConfiguration: 'off' } as const;

  expect(personalSettings({ network })(id, address).network).toBe(network);
});

test('the address of the camera is filled in where it asks for it, and the rest of the network stays', () => {
  const network = { ipv4: '{address}/24', zeroConfiguration: 'off' } as const;

  const settings = personalSettings({ hostname: '{id}', network })(id, address);

  expect(settings).toEqual({
    hostname: id,
    network: { ipv4: '10.1.70.11/24', zeroConfiguration: 'off' },
  });
});
