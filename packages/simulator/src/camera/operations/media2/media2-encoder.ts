import type { EncoderValues, StreamKind } from '../../camera-settings.ts';
import type { EncoderOptions } from '../../encoder/encoder-options.ts';
import type { CameraModel } from '../../models/camera-model.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { floatOf, integerOf, parseInteger, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import {
  availableResolutions,
  multicast,
  range,
  readMulticast,
  readResolution,
  resolution,
} from '../media-elements.ts';

interface Shown {
  readonly model: CameraModel;
  readonly kind: StreamKind;
}

/** A `tt:VideoEncoder2Configuration`. */
export function media2Encoder(name: string, values: EncoderValues, { model, kind }: Shown): XmlNode {
  return elementWith(
    name,
    { token: model.tokens.encoder[kind], GovLength: values.govLength, Profile: values.profile },
    element('tt:Name', values.name),
    element('tt:UseCount', 1),
    element('tt:Encoding', values.codec),
    resolution('tt:Resolution', values.width, values.height),
    elementWith(
      'tt:RateControl',
      { ConstantBitRate: values.constantBitRate },
      element('tt:FrameRateLimit', values.frameRateFps),
      element('tt:BitrateLimit', values.bitrateKbps),
    ),
    multicast(values.multicast),
    element('tt:Quality', values.quality),
  );
}

/** `tr2:Options` for one codec. */
export function media2EncoderOptions(options: EncoderOptions): XmlNode {
  const { codec, frameRatesFps, bitrateKbps, govLength, quality, profiles } = options;
  return elementWith(
    'tr2:Options',
    {
      GovLengthRange: `${govLength.min} ${govLength.max}`,
      FrameRatesSupported: frameRatesFps.join(' '),
      ProfilesSupported: profiles.join(' '),
      ConstantBitRateSupported: true,
    },
    element('tt:Encoding', codec),
    range('tt:QualityRange', quality),
    ...availableResolutions(options),
    range('tt:BitrateRange', bitrateKbps),
  );
}

const sequence = 'Name UseCount Encoding Resolution RateControl? Multicast? Quality';

interface Before {
  readonly before: EncoderValues;
  readonly options: readonly EncoderOptions[];
}

/** The values a `tt:VideoEncoder2Configuration` asks for; what is optional and absent stays where the codec allows it. */
export function readMedia2Encoder(given: XmlElement, { before, options }: Before): EncoderValues {
  const fields = readSequence(given, namespaces.tt, sequence);
  const codec = textOf(fields.required('Encoding'));
  const supported = options.find((candidate) => candidate.codec === codec);
  if (supported === undefined) {
    throw senderFault(`The encoding ${codec} is not possible to set`, 'InvalidArgVal', 'ConfigModify');
  }
  const multicastGiven = fields.optional('Multicast');
  return {
    ...before,
    codec: supported.codec,
    name: textOf(fields.required('Name')),
    ...readResolution(fields.required('Resolution')),
    quality: floatOf(fields.required('Quality')),
    ...readRateControl(fields.optional('RateControl')),
    govLength: readGovLength(given) ?? before.govLength,
    profile: given.attributes.get('Profile') ?? keptProfile(before, supported),
    ...(multicastGiven && { multicast: readMulticast(multicastGiven) }),
  };
}

function readRateControl(given: XmlElement | undefined): Partial<EncoderValues> {
  if (given === undefined) return {};
  const fields = readSequence(given, namespaces.tt, 'FrameRateLimit BitrateLimit AverageBitRate?');
  const constantBitRate = given.attributes.get('ConstantBitRate');
  return {
    frameRateFps: floatOf(fields.required('FrameRateLimit')),
    bitrateKbps: integerOf(fields.required('BitrateLimit')),
    ...(constantBitRate !== undefined && { constantBitRate: /^(true|1)$/.test(constantBitRate) }),
  };
}

function readGovLength(given: XmlElement): number | undefined {
  const text = given.attributes.get('GovLength');
  return text === undefined ? undefined : parseInteger(text, 'GovLength');
}

function keptProfile({ profile }: EncoderValues, { profiles }: EncoderOptions): string {
  return profiles.includes(profile) ? profile : (profiles[0] ?? profile);
}
