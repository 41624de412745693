import type { ObservedSettings } from '@wardctl/fleet';
import { Secret } from '@wardctl/fleet';
import { expect, test } from 'vitest';
import { compareSettings, OnvifSession, observeAllSettings, settingsFromObserved } from '../../src/index.ts';
import { recordedDevice, type Setter } from '../recorded-device.ts';
import { fault } from '../soap-text.ts';

async function observe(setters: Readonly<Record<string, Setter>> = {}) {
  const { device } = await recordedDevice('example-settings-3.0', setters);
  const credential = { username: 'admin', password: new Secret('pw') };
  await using session = new OnvifSession(device.target, credential);
  return { ...(await observeAllSettings(session)), device };
}

const parts = [
  ...['clock', 'encoder', 'scopes', 'network', 'audio', 'multicast', 'osd', 'masks', 'imaging'],
  ...['accounts', 'passwordPolicy'],
] as const satisfies readonly (keyof ObservedSettings)[];

test('reads every setting that a device has, and only reads', async () => {
  const { observed, unread, device } = await observe();

  expect(unread).toEqual([]);
  expect(Object.keys(observed)).toEqual(expect.arrayContaining([...parts]));
  expect(compareSettings(settingsFromObserved(observed), observed)).toEqual([]);
  expect(device.requests.filter(({ operation }) => !operation.startsWith('Get'))).toEqual([]);
});

test('a setting that the device answers with a fault does not hide the others', async () => {
  const broken: Setter = () => ({ status: 500, body: fault('Receiver', ['ter:Action']) });

  const { observed, unread } = await observe({ GetDNS: broken, GetUsers: broken });

  expect(unread.map(({ path, error }) => [path, error.code])).toEqual([
    ['network.dns', 'onvif/fault'],
    ['accounts', 'onvif/fault'],
  ]);
  expect(observed.imaging).toBeDefined();
  expect(observed.network?.gateways).toBeDefined();
});

test('what is on at one interface and off at another is neither', async () => {
  const { observed } = await observe();

  expect(observed.network).toMatchObject({ dynamicDns: expect.any(String) });
  expect(observed.network?.zeroConfiguration).toBeUndefined();
});
