import type { EncoderSettings } from '@wardctl/fleet';
import { isMadeUp, mainAndSub } from '../../choose-media.ts';
import { ifOffered } from '../../if-offered.ts';
import type { EncoderConfiguration, EncoderOptions, MediaService } from '../../services/media/encoder.ts';
import { withMulticastAddress } from '../../services/media/multicast-address.ts';
import { nearestSupported } from '../nearest-supported.ts';
import { encoderPairs } from '../pairs/encoder-pairs.ts';
import type { SettingPair } from '../setting-pair.ts';
import type { PartTools, SettingPart, Written } from '../setting-part.ts';
import { isNews, mergeWritten, nothingSent, notOffered, writeSetting } from '../write-setting.ts';

interface Seen extends EncoderConfiguration {
  readonly service: MediaService;
}

/** The encoder of one stream; undefined when the device has none for it. */
export function encoderPart(
  tools: PartTools,
  stream: 'main' | 'sub',
  wanted: EncoderSettings,
): SettingPart<Seen | undefined> {
  const { session, media, options } = tools;
  const ratePaths = new Set(['frameRateFps', 'bitrateKbps'].map(pathOf));
  const { behaviour } = session;
  return {
    read: readEncoder,
    observed: (seen) => (seen === undefined ? {} : { encoder: { [stream]: seen.encoder } }),
    pairs: (seen) => encoderPairs(stream, wanted, seen?.encoder),
    write: async (seen, due) =>
      seen === undefined ? notOffered(due, behaviour.media1EncoderMadeUp) : await writeKnown(seen, due),
  };

  async function readEncoder(): Promise<Seen | undefined> {
    const { service, profiles } = await media.chosen();
    if (isMadeUp(service, behaviour)) return undefined;
    const token = mainAndSub(profiles)[stream]?.encoder.token;
    if (token === undefined) return undefined;
    const encoders = await session.call(service.getEncoders, options);
    const found = encoders.find(({ encoder }) => encoder.token === token);
    return found && { ...found, service };
  }

  /** Without the rates, where they would be ignored. */
  async function writeKnown(seen: Seen, due: readonly SettingPair[]): Promise<Written> {
    const { media1RatesIgnored: reason } = behaviour;
    if (reason === undefined || seen.service.name !== 'media1') return await write(seen, due);
    const rates = due.filter(({ path }) => ratePaths.has(path));
    const others = due.filter((pair) => !rates.includes(pair));
    const ignored = notOffered(rates, reason);
    return others.length === 0 ? ignored : mergeWritten(await write(seen, others), ignored);
  }

  async function write(seen: Seen, due: readonly SettingPair[]): Promise<Written> {
    const capability = await readOptions(seen);
    const asked = onlyDue(wanted, due);
    const { settings, unsupported } = nearestSupported(asked, seen.encoder, capability);
    const expected = new Map(Object.entries(settings).map(([field, value]) => [pathOf(field), value]));
    const notSupported = new Set(unsupported.map(pathOf));
    if (!isNews(due, expected)) return { ...nothingSent, notSupported, expected };
    const sendable = withMulticastAddress(seen, behaviour.multicastAddress);
    const written = await writeSetting(tools, seen.service.setEncoder(sendable, settings, capability), due);
    return { ...written, expected, notSupported: notSupported.union(written.notSupported) };
  }

  /** What the encoder can do in the codec that is wanted, or else in the one it has. */
  async function readOptions({ encoder, service }: Seen): Promise<EncoderOptions> {
    const offered = (await ifOffered(session, service.getEncoderOptions(encoder.token), options)) ?? [];
    const byCodec = (codec: string | undefined) => offered.find((one) => one.codec === codec);
    const codec = wanted.codec ?? encoder.codec;
    return (
      byCodec(codec) ??
      byCodec(encoder.codec) ??
      unknownOptions(canTry(service, codec) ? codec : encoder.codec)
    );
  }

  function canTry(service: MediaService, codec: string): boolean {
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
