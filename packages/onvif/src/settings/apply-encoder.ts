import type { EncoderSettings } from '@wardctl/fleet';
import { type ChosenMedia, mainAndSub } from '../choose-media.ts';
import { ifOffered } from '../if-offered.ts';
import type { CallOptions, OnvifSession } from '../onvif-session.ts';
import type { EncoderConfiguration, EncoderOptions } from '../services/media/encoder.ts';
import type { SettingPart, Written } from './apply-part.ts';
import { nearestSupported } from './nearest-supported.ts';
import { encoderPairs, type SettingPair } from './setting-pair.ts';
import { notOffered, writeSetting } from './write-setting.ts';

export interface EncoderTarget {
  readonly media: ChosenMedia;
  readonly stream: 'main' | 'sub';
}

/** The encoder of one stream; undefined when the device has none for it. */
export function encoderPart(
  session: OnvifSession,
  { media: { service, profiles }, stream }: EncoderTarget,
  wanted: EncoderSettings,
  options: CallOptions,
): SettingPart<EncoderConfiguration | undefined> {
  const token = mainAndSub(profiles)[stream]?.encoder.token;
  return {
    read: readEncoder,
    pairs: (seen) => encoderPairs(stream, wanted, seen?.encoder),
    write: async (seen, due) => (seen === undefined ? notOffered(due) : await write(seen, due)),
  };

  async function readEncoder(): Promise<EncoderConfiguration | undefined> {
    if (token === undefined) return undefined;
    const encoders = await session.call(service.getEncoders, options);
    return encoders.find(({ encoder }) => encoder.token === token);
  }

  async function write(seen: EncoderConfiguration, due: readonly SettingPair[]): Promise<Written> {
    const capability = await readOptions(seen);
    const asked = onlyDue(wanted, due);
    const { settings, unsupported } = nearestSupported(asked, seen.encoder, capability);
    const expected = new Map(Object.entries(settings).map(([field, value]) => [pathOf(field), value]));
    const notSupported = new Set(unsupported.map(pathOf));
    const isNews = due.some(
      ({ path, same, seen: value }) => expected.has(path) && !same(expected.get(path), value),
    );
    if (!isNews) return { sent: false, notSupported, expected, restartNeeded: false };
    const written = await writeSetting(session, service.setEncoder(seen, settings, capability), due, options);
    return { ...written, expected, notSupported: notSupported.union(written.notSupported) };
  }

  /** What the encoder can do in the codec that is wanted, or else in the one it has. */
  async function readOptions({ encoder }: EncoderConfiguration): Promise<EncoderOptions> {
    const offered = (await ifOffered(session, service.getEncoderOptions(encoder.token), options)) ?? [];
    const byCodec = (codec: string | undefined) => offered.find((one) => one.codec === codec);
    const codec = wanted.codec ?? encoder.codec;
    return byCodec(codec) ?? byCodec(encoder.codec) ?? unknownOptions(canTry(codec) ? codec : encoder.codec);
  }

  function canTry(codec: string): boolean {
    return service.name === 'media2' || codec !== 'H265';
  }

  function pathOf(field: string): string {
    return `encoder.${stream}.${field}`;
  }
}

/** Width and height are written together. */
function onlyDue(wanted: EncoderSettings, due: readonly SettingPair[]): EncoderSettings {
  const fields = new Set(due.map(({ path }) => path.slice(path.lastIndexOf('.') + 1)));
  if (fields.has('width') || fields.has('height')) fields.add('width').add('height');
  return Object.fromEntries(Object.entries(wanted).filter(([field]) => fields.has(field)));
}

function unknownOptions(codec: string): EncoderOptions {
  return { codec, resolutions: [], profiles: [] };
}
