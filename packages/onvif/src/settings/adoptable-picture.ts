import type {
  CameraSettings,
  EncoderSettings,
  ImagingSettings,
  ObservedEncoder,
  ObservedMask,
  ObservedOsd,
  OsdSettings,
  PrivacyMask,
  VideoCodec,
} from '@wardctl/fleet';
import { type Adoptable, asSeen, leftAlone, nothing, together } from './adoptable.ts';

type Encoders = NonNullable<CameraSettings['encoder']>;
type Exposure = NonNullable<ImagingSettings['exposure']>;

const codecs: readonly string[] = ['H264', 'H265'] satisfies VideoCodec[];

export function adoptableEncoders({
  main,
  sub,
}: {
  readonly main?: ObservedEncoder;
  readonly sub?: ObservedEncoder;
} = {}): Adoptable<Encoders> {
  return together<Encoders>({
    main: main === undefined ? nothing : adoptableEncoder('main', main),
    sub: sub === undefined ? nothing : adoptableEncoder('sub', sub),
  });
}

function adoptableEncoder(stream: 'main' | 'sub', seen: ObservedEncoder): Adoptable<EncoderSettings> {
  const { codec, width, height, frameRateFps, bitrateKbps, govLength } = seen;
  return together<EncoderSettings>({
    codec: codecs.includes(codec)
      ? asSeen(codec as VideoCodec)
      : leftAlone(`encoder.${stream}.codec`, codec, 'the inventory knows H264 and H265'),
    width: asSeen(width),
    height: asSeen(height),
    frameRateFps: asSeen(frameRateFps),
    bitrateKbps: asSeen(bitrateKbps),
    govLength: asSeen(govLength),
  });
}

/** The first text is taken for the name. */
export function adoptableOsd(seen: ObservedOsd | undefined): Adoptable<OsdSettings> {
  const [name] = seen?.texts ?? [];
  const clock = seen?.clock;
  return together<OsdSettings>({
    name: name === '' ? nothing : asSeen(name),
    clock:
      clock === 'partly'
        ? leftAlone('osd.clock', clock, 'it shows the date or the time, not both')
        : asSeen(clock),
  });
}

/**
 * The masks that hide something. None at all is nothing to describe: an empty list would have the inventory take away
 * whatever mask a person draws later.
 */
export function adoptableMasks(
  seen: readonly ObservedMask[] | undefined,
): Adoptable<NonNullable<CameraSettings['masks']>> {
  const masks = (seen ?? []).filter(({ enabled }) => enabled);
  if (masks.length === 0) return nothing;
  if (masks.some(({ polygon }) => polygon.length < 3)) {
    return leftAlone('masks', masks, 'one of them has fewer than three corners');
  }
  return { settings: masks.map(({ polygon }, index) => maskOf(polygon, index)), left: [] };
}

function maskOf(polygon: PrivacyMask['polygon'], index: number): PrivacyMask {
  return { id: `mask-${index + 1}`, polygon: polygon.map(([x, y]) => [rounded(x), rounded(y)]) };
}

/** To a thousandth, finer than any device draws. */
function rounded(coordinate: number): number {
  return Math.round(coordinate * 1_000) / 1_000 + 0;
}

export function adoptableImaging(seen: ImagingSettings = {}): Adoptable<ImagingSettings> {
  return together<ImagingSettings>({
    wideDynamicRange: asSeen(seen.wideDynamicRange),
    irCutFilter: asSeen(seen.irCutFilter),
    exposure: adoptableExposure(seen.exposure),
  });
}

/** In automatic mode the exposure of the moment, and in manual mode the longest one, say nothing. */
function adoptableExposure(seen: ImagingSettings['exposure']): Adoptable<Exposure> {
  if (seen === undefined) return nothing;
  const { mode, maxExposureMicroseconds, exposureMicroseconds } = seen;
  return together<Exposure>({
    mode: asSeen(mode),
    maxExposureMicroseconds: mode === 'auto' ? asSeen(maxExposureMicroseconds) : nothing,
    exposureMicroseconds: mode === 'manual' ? asSeen(exposureMicroseconds) : nothing,
  });
}
