import { expect, test } from 'vitest';
import { scopeFacts } from '../../src/discovery/scope-facts.ts';

test.each([
  ['onvif://www.onvif.org/name/HIKVISION%20DS-2CD2T47G2-L', { name: 'HIKVISION DS-2CD2T47G2-L' }],
  ['onvif://www.onvif.org/hardware/P3245-LVE', { hardware: 'P3245-LVE' }],
  ['onvif://www.onvif.org/MAC/44-19-B6-00-70-01', { mac: '44:19:b6:00:70:01' }],
  ['onvif://www.onvif.org/macaddr/4419b6007001', { mac: '44:19:b6:00:70:01' }],
  ['onvif://www.example.org/serial/DS-1', { serial: 'DS-1' }],
  ['onvif://www.onvif.org/name/100%', { name: '100%' }],
  ['onvif://www.onvif.org/mac/unknown', {}],
  ['onvif://www.onvif.org/name/', {}],
  ['onvif://www.onvif.org/location/country/china', {}],
  ['http://www.onvif.org/name/x', {}],
  ['onvif://www.onvif.org/constructor/x', {}],
])('%s tells %j', (scope, expected) => {
  expect(scopeFacts([scope])).toEqual(expected);
});

test('the first of two names counts', () => {
  const scopes = ['onvif://www.onvif.org/name/first', 'onvif://www.onvif.org/name/second'];

  expect(scopeFacts(scopes)).toEqual({ name: 'first' });
});
