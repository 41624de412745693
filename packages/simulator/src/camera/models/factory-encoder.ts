import type { EncoderValues } from '../camera-settings.ts';

type FactoryEncoder = Pick<
  EncoderValues,
  'name' | 'codec' | 'width' | 'height' | 'frameRateFps' | 'bitrateKbps' | 'govLength'
> &
  Partial<EncoderValues>;

/** An encoder out of the box: what a model leaves open is as most firmwares have it. */
export function factoryEncoder(values: FactoryEncoder): EncoderValues {
  return {
    quality: 4,
    profile: 'Main',
    constantBitRate: false,
    multicast: { address: '0.0.0.0', port: 8860, ttl: 128, autoStart: false },
    sessionTimeout: 'PT5S',
    ...values,
  };
}
