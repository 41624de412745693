import type { EncoderValues, StreamKind } from '../../camera-settings.ts';
import type { CameraModel } from '../../models/camera-model.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { durationOf, floatOf, integerOf, oneOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import { multicast, readMulticast, readResolution, resolution } from '../media-elements.ts';

/** Whether Media1 shows the encoder at all. */
export function isShownByMedia1({ media1ShowsH265 }: CameraModel, { codec }: EncoderValues): boolean {
  return codec === 'H264' || media1ShowsH265 === 'as-h264';
}

interface Shown {
  readonly model: CameraModel;
  readonly kind: StreamKind;
}

/** A `tt:VideoEncoderConfiguration`; the type knows no H.265, so every encoder that is shown is shown as H.264. */
export function media1Encoder(name: string, values: EncoderValues, { model, kind }: Shown): XmlNode {
  return elementWith(
    name,
    { token: model.tokens.encoder[kind] },
    element('tt:Name', values.name),
    element('tt:UseCount', 1),
    element('tt:Encoding', 'H264'),
    resolution('tt:Resolution', values.width, values.height),
    element('tt:Quality', values.quality),
    element(
      'tt:RateControl',
      element('tt:FrameRateLimit', Math.round(values.frameRateFps)),
      element('tt:EncodingInterval', 1),
      element('tt:BitrateLimit', values.bitrateKbps),
    ),
    element(
      'tt:H264',
      element('tt:GovLength', values.govLength),
      element('tt:H264Profile', values.codec === 'H264' ? values.profile : 'Main'),
    ),
    multicast(values.multicast),
    element('tt:SessionTimeout', values.sessionTimeout),
  );
}

const sequence =
  'Name UseCount Encoding Resolution Quality RateControl? MPEG4? H264? Multicast SessionTimeout';

/** The values a `tt:VideoEncoderConfiguration` asks for; the optional parts stay as they are where they are absent. */
export function readMedia1Encoder(given: XmlElement, before: EncoderValues): EncoderValues {
  const fields = readSequence(given, namespaces.tt, sequence);
  const codec = oneOf(fields.required('Encoding'), ['H264', 'JPEG', 'MPEG4']);
  if (codec !== 'H264') {
    throw senderFault(`The encoding ${codec} is not possible to set`, 'InvalidArgVal', 'ConfigModify');
  }
  return {
    ...before,
    codec,
    name: textOf(fields.required('Name')),
    ...readResolution(fields.required('Resolution')),
    quality: floatOf(fields.required('Quality')),
    ...readRateControl(fields.optional('RateControl')),
    ...readH264(fields.optional('H264')),
    multicast: readMulticast(fields.required('Multicast')),
    sessionTimeout: durationOf(fields.required('SessionTimeout')),
  };
}

/** Every model takes an encoding interval of 1 only, and adapts any other. */
function readRateControl(given: XmlElement | undefined): Partial<EncoderValues> {
  if (given === undefined) return {};
  const fields = readSequence(given, namespaces.tt, 'FrameRateLimit EncodingInterval BitrateLimit');
  integerOf(fields.required('EncodingInterval'));
  return {
    frameRateFps: integerOf(fields.required('FrameRateLimit')),
    bitrateKbps: integerOf(fields.required('BitrateLimit')),
  };
}

function readH264(given: XmlElement | undefined): Partial<EncoderValues> {
  if (given === undefined) return {};
  const fields = readSequence(given, namespaces.tt, 'GovLength H264Profile');
  return {
    govLength: integerOf(fields.required('GovLength')),
    profile: oneOf(fields.required('H264Profile'), ['Baseline', 'Main', 'Extended', 'High']),
  };
}
