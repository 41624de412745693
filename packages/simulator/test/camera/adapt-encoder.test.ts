import { expect, test } from 'vitest';
import { adaptEncoder } from '../../src/camera/encoder/adapt-encoder.ts';
import { factoryEncoder } from '../../src/camera/models/factory-encoder.ts';
import type { SoapFault } from '../../src/camera/soap/soap-fault.ts';
import type { EncoderOptions, EncoderValues } from '../../src/index.ts';

const options: readonly EncoderOptions[] = [
  {
    codec: 'H264',
    resolutions: [[1920, 1080]],
    frameRatesFps: [5, 10, 15, 25],
    bitrateKbps: { min: 64, max: 8192 },
    govLength: { min: 1, max: 100 },
    quality: { min: 1, max: 6 },
    profiles: ['Main'],
  },
];

const possible = factoryEncoder({
  name: 'main',
  codec: 'H264',
  width: 1920,
  height: 1080,
  frameRateFps: 15,
  bitrateKbps: 4096,
  govLength: 30,
});

test('takes what is among the options as it is', () => {
  const taken = adaptEncoder(possible, options);

  expect(taken).toEqual(possible);
});

test.each<[Partial<EncoderValues>, Partial<EncoderValues>]>([
  [{ bitrateKbps: 8193 }, { bitrateKbps: 8192 }],
  [{ bitrateKbps: 0 }, { bitrateKbps: 64 }],
  [{ bitrateKbps: 2_147_483_647 }, { bitrateKbps: 8192 }],
  [{ frameRateFps: 12 }, { frameRateFps: 10 }],
  [{ frameRateFps: 12.5 }, { frameRateFps: 10 }],
  [{ frameRateFps: 12.6 }, { frameRateFps: 15 }],
  [{ frameRateFps: 60 }, { frameRateFps: 25 }],
  [{ quality: 100 }, { quality: 6 }],
])('adapts %o to %o', (wanted, expected) => {
  const taken = adaptEncoder({ ...possible, ...wanted }, options);

  expect(taken).toEqual({ ...possible, ...expected });
});

test.each<[Partial<EncoderValues>]>([
  [{ width: 1921 }],
  [{ govLength: 101 }],
  [{ govLength: 0 }],
  [{ profile: 'High' }],
  [{ codec: 'H265' }],
])('refuses %o', (wanted) => {
  const attempt = () => adaptEncoder({ ...possible, ...wanted }, options);

  expect(attempt).toThrow(
    expect.objectContaining<Partial<SoapFault>>({
      options: expect.objectContaining({ status: 400, subcodes: ['InvalidArgVal', 'ConfigModify'] }),
    }),
  );
});
