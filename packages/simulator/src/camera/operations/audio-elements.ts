import type { AudioOptions } from '../models/camera-features.ts';
import type { CameraModel } from '../models/camera-model.ts';
import type { AudioCodec, AudioEncoderValues } from '../settings/audio-settings.ts';
import { namespaces } from '../soap/namespaces.ts';
import { readSequence } from '../soap/read-sequence.ts';
import { senderFault } from '../soap/soap-fault.ts';
import { durationOf, integerOf, textOf } from '../soap/typed-values.ts';
import type { XmlElement } from '../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../soap/xml-writer.ts';
import { multicast, readMulticast } from './media-elements.ts';

export const audioTokens = {
  source: 'AudioSource_1',
  sourceConfiguration: 'AudioSourceConfig_1',
  encoder: 'AudioEncoderConfig_1',
} as const;

const media1Names: Readonly<Record<AudioCodec, string>> = { PCMU: 'G711', G726: 'G726', 'MP4A-LATM': 'AAC' };

export function audioSourceConfiguration(name: string, useCount: number): XmlNode {
  return elementWith(
    name,
    { token: audioTokens.sourceConfiguration },
    element('tt:Name', 'AudioSourceConfig'),
    element('tt:UseCount', useCount),
    element('tt:SourceToken', audioTokens.source),
  );
}

/** A `tt:AudioEncoderConfiguration`. */
export function media1AudioEncoder(name: string, values: AudioEncoderValues, useCount: number): XmlNode {
  return elementWith(
    name,
    { token: audioTokens.encoder },
    element('tt:Name', values.name),
    element('tt:UseCount', useCount),
    element('tt:Encoding', media1Names[values.codec]),
    element('tt:Bitrate', values.bitrateKbps),
    element('tt:SampleRate', values.sampleRateKhz),
    multicast(values.multicast),
    element('tt:SessionTimeout', values.sessionTimeout),
  );
}

/** A `tt:AudioEncoder2Configuration`. */
export function media2AudioEncoder(name: string, values: AudioEncoderValues, useCount: number): XmlNode {
  return elementWith(
    name,
    { token: audioTokens.encoder },
    element('tt:Name', values.name),
    element('tt:UseCount', useCount),
    element('tt:Encoding', values.codec),
    multicast(values.multicast),
    element('tt:Bitrate', values.bitrateKbps),
    element('tt:SampleRate', values.sampleRateKhz),
  );
}

export function audioOptions(
  name: string,
  { codec, bitratesKbps, sampleRatesKhz }: AudioOptions,
  media: 1 | 2,
): XmlNode {
  const items = (values: readonly number[]) => values.map((value) => element('tt:Items', value));
  return element(
    name,
    element('tt:Encoding', media === 1 ? media1Names[codec] : codec),
    element('tt:BitrateList', items(bitratesKbps)),
    element('tt:SampleRateList', items(sampleRatesKhz)),
  );
}

export function readMedia1Audio(given: XmlElement, before: AudioEncoderValues): Wanted {
  const pattern = 'Name UseCount Encoding Bitrate SampleRate Multicast SessionTimeout';
  const fields = readSequence(given, namespaces.tt, pattern);
  const encoding = textOf(fields.required('Encoding'));
  return {
    ...before,
    name: textOf(fields.required('Name')),
    codec: Object.entries(media1Names).find(([, name]) => name === encoding)?.[0] ?? encoding,
    bitrateKbps: integerOf(fields.required('Bitrate')),
    sampleRateKhz: integerOf(fields.required('SampleRate')),
    multicast: readMulticast(fields.required('Multicast')),
    sessionTimeout: durationOf(fields.required('SessionTimeout')),
  };
}

export function readMedia2Audio(given: XmlElement, before: AudioEncoderValues): Wanted {
  const fields = readSequence(given, namespaces.tt, 'Name UseCount Encoding Multicast? Bitrate SampleRate');
  const group = fields.optional('Multicast');
  return {
    ...before,
    name: textOf(fields.required('Name')),
    codec: textOf(fields.required('Encoding')),
    ...(group && { multicast: readMulticast(group) }),
    bitrateKbps: integerOf(fields.required('Bitrate')),
    sampleRateKhz: integerOf(fields.required('SampleRate')),
  };
}

type Wanted = Omit<AudioEncoderValues, 'codec'> & { readonly codec: string };

/** @throws SoapFault `ter:InvalidArgVal/ConfigModify` */
export function checkedAudio(wanted: Wanted, { features }: CameraModel): AudioEncoderValues {
  const options = features.audio?.find(({ codec }) => codec === wanted.codec);
  const isPossible =
    options?.bitratesKbps.includes(wanted.bitrateKbps) &&
    options.sampleRatesKhz.includes(wanted.sampleRateKhz);
  if (options !== undefined && isPossible) return { ...wanted, codec: options.codec };
  throw senderFault('The audio configuration is not possible to set', 'InvalidArgVal', 'ConfigModify');
}
