import { describe, expect, test } from 'vitest';
import { adaptEncoder } from '../../src/camera/encoder/adapt-encoder.ts';
import { cameraModelFor, cameraModels } from '../../src/index.ts';

const identity = {
  manufacturer: 'm',
  model: 'm',
  firmware: 'f',
  serial: 'SN12345678',
  hardwareId: 'h',
  mac: '44:19:b6:00:70:01',
};

describe.each(cameraModels)('$name', (model) => {
  const settings = model.factorySettings(identity);

  test.each(['main', 'sub'] as const)(
    'leaves the factory with a %s encoder within its own options',
    (kind) => {
      const adapted = adaptEncoder(settings.encoders[kind], model.encoderOptions[kind]);

      expect(adapted).toEqual(settings.encoders[kind]);
    },
  );

  test('answers at the address that ONVIF prescribes', () => {
    expect(model.paths.device).toBe('/onvif/device_service');
  });

  test('has tokens of its own for each stream', () => {
    expect(model.tokens.profile.main).not.toBe(model.tokens.profile.sub);
    expect(model.tokens.encoder.main).not.toBe(model.tokens.encoder.sub);
  });

  test('leaves the factory discoverable and with a foreign name, so that a plan has work', () => {
    expect(settings.discovery).toBe('Discoverable');
    expect(settings.hostname).not.toMatch(/^vn/);
  });
});

test.each([
  ['hikvision/DS-2CD2T47G2-L', 'DS-2CD2T47G2-L', 'digest-md5'],
  ['hikvision/DS-2CD2386G2-IU', 'DS-2CD2386G2-IU', 'digest-md5'],
  ['dahua/IPC-HFW2431S', 'IPC-HFW2431S-S-S2', 'digest+token'],
  ['uniview/IPC2124LE', 'IPC2124LE', 'digest+token'],
  ['tapo/C220', 'Tapo C220', 'username-token'],
  ['acme/Z-1', 'Z-1', 'digest+token'],
])('%s calls itself %s and signs in with %s', (name, expectedModel, expectedAuth) => {
  const { model, auth } = cameraModelFor(name);

  expect({ model, auth }).toEqual({ model: expectedModel, auth: expectedAuth });
});
