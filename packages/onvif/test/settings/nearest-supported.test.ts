import { expect, test } from 'vitest';
import { nearestSupported } from '../../src/settings/nearest-supported.ts';

const seen = {
  token: 'V1',
  codec: 'H264',
  width: 1280,
  height: 720,
  frameRateFps: 25,
  bitrateKbps: 2_048,
  govLength: 50,
};
const options = {
  codec: 'H264',
  resolutions: [
    { width: 2560, height: 1440 },
    { width: 1920, height: 1080 },
    { width: 704, height: 576 },
  ],
  frameRates: [25, 12.5, 6],
  bitratesKbps: { min: 32, max: 8_192 },
  govLengths: { min: 1, max: 100 },
  profiles: [],
};

test.each([
  [{ bitrateKbps: 6_000 }, { bitrateKbps: 6_000 }],
  [{ bitrateKbps: 20_000 }, { bitrateKbps: 8_192 }],
  [{ bitrateKbps: 1 }, { bitrateKbps: 32 }],
  [{ frameRateFps: 15 }, { frameRateFps: 12.5 }],
  [{ govLength: 250 }, { govLength: 100 }],
  [
    { width: 3840, height: 2160 },
    { width: 2560, height: 1440 },
  ],
  [{ width: 720 }, { width: 704, height: 576 }],
  [{ codec: 'H264' as const }, { codec: 'H264' }],
])('%o is brought to %o', (wanted, settings) => {
  expect(nearestSupported(wanted, seen, options)).toEqual({ settings, unsupported: [] });
});

test('where the device says nothing of a number it shows, the wanted value is tried', () => {
  const silent = { codec: 'H264', resolutions: [], profiles: [] };

  expect(nearestSupported({ bitrateKbps: 99_000, width: 10, height: 20 }, seen, silent)).toEqual({
    settings: { bitrateKbps: 99_000, width: 10, height: 20 },
    unsupported: [],
  });
});

test('a codec that is not offered, and a number the device neither shows nor names, are not supported', () => {
  const { govLength: _, ...withoutGov } = seen;
  const { govLengths: __, ...withoutGovs } = options;

  expect(nearestSupported({ codec: 'H265', govLength: 50 }, withoutGov, withoutGovs)).toEqual({
    settings: {},
    unsupported: ['codec', 'govLength'],
  });
});
