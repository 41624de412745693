import type { OsdOptions } from '../models/camera-features.ts';
import type { CameraModel } from '../models/camera-model.ts';
import {
  type OsdPosition,
  type OsdText,
  type OsdValues,
  osdPositions,
  osdTextTypes,
} from '../settings/picture-settings.ts';
import { namespaces } from '../soap/namespaces.ts';
import { readSequence } from '../soap/read-sequence.ts';
import { senderFault } from '../soap/soap-fault.ts';
import { integerOf, oneOf, textOf } from '../soap/typed-values.ts';
import type { XmlElement } from '../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../soap/xml-writer.ts';
import { range } from './media-elements.ts';
import { anyColor, color, point, readColor, readPoint } from './picture-elements.ts';

const { tt } = namespaces;

/** A `tt:OSDConfiguration`. */
export function osd(name: string, { token, position, text }: OsdValues, { tokens }: CameraModel): XmlNode {
  return elementWith(
    name,
    { token },
    element('tt:VideoSourceConfigurationToken', tokens.videoSourceConfiguration),
    element('tt:Type', 'Text'),
    element(
      'tt:Position',
      element('tt:Type', position.type),
      position.point && point('tt:Pos', position.point),
    ),
    osdText(text),
  );
}

function osdText({ type, dateFormat, timeFormat, fontSize, fontColor, plainText }: OsdText): XmlNode {
  const some = (name: string, value: string | number | undefined) =>
    value === undefined ? undefined : element(`tt:${name}`, value);
  return element(
    'tt:TextString',
    element('tt:Type', type),
    some('DateFormat', dateFormat),
    some('TimeFormat', timeFormat),
    some('FontSize', fontSize),
    fontColor && element('tt:FontColor', color('tt:Color', fontColor)),
    some('PlainText', plainText),
  );
}

/** A `tt:OSDConfigurationOptions`. */
export function osdOptions(name: string, options: OsdOptions): XmlNode {
  const types = osdTextTypes.filter((type) => options.maxByType[type] !== undefined);
  return element(
    name,
    elementWith('tt:MaximumNumberOfOSDs', { Total: options.maxTotal, ...options.maxByType }),
    element('tt:Type', 'Text'),
    osdPositions.map((position) => element('tt:PositionOption', position)),
    element(
      'tt:TextOption',
      types.map((type) => element('tt:Type', type)),
      range('tt:FontSizeRange', options.fontSize),
      options.dateFormats.map((format) => element('tt:DateFormat', format)),
      options.timeFormats.map((format) => element('tt:TimeFormat', format)),
      element('tt:FontColor', anyColor('tt:Color')),
    ),
  );
}

const sequence = 'VideoSourceConfigurationToken Type Position TextString? Image? Extension?';
const textSequence =
  'Type DateFormat? TimeFormat? FontSize? FontColor? BackgroundColor? PlainText? Extension?';

/** @throws SoapFault `ter:InvalidArgVal` with `NoConfig` or `ConfigModify` */
export function readOsd(given: XmlElement, token: string, { tokens }: CameraModel): OsdValues {
  const fields = readSequence(given, tt, sequence);
  if (textOf(fields.required('VideoSourceConfigurationToken')) !== tokens.videoSourceConfiguration) {
    throw senderFault('The video source configuration does not exist', 'InvalidArgVal', 'NoConfig');
  }
  const type = textOf(fields.required('Type'));
  if (type !== 'Text') {
    throw senderFault(`OSDs of type ${type} are not possible to set`, 'InvalidArgVal', 'ConfigModify');
  }
  return {
    token,
    position: readPosition(fields.required('Position')),
    text: readText(fields.required('TextString')),
  };
}

function readPosition(given: XmlElement): OsdPosition {
  const fields = readSequence(given, tt, 'Type Pos? Extension?');
  const position = fields.optional('Pos');
  return {
    type: oneOf(fields.required('Type'), osdPositions),
    ...(position && { point: readPoint(position) }),
  };
}

function readText(given: XmlElement): OsdText {
  const fields = readSequence(given, tt, textSequence);
  const words = (name: string) => {
    const field = fields.optional(name);
    return field === undefined ? undefined : textOf(field);
  };
  const [dateFormat, timeFormat] = [words('DateFormat'), words('TimeFormat')];
  const [fontSize, fontColor, plainText] = ['FontSize', 'FontColor', 'PlainText'].map(fields.optional);
  return {
    type: oneOf(fields.required('Type'), osdTextTypes),
    ...(dateFormat !== undefined && { dateFormat }),
    ...(timeFormat !== undefined && { timeFormat }),
    ...(fontSize && { fontSize: integerOf(fontSize) }),
    ...(fontColor && { fontColor: readColor(readSequence(fontColor, tt, 'Color').required('Color')) }),
    ...(plainText && { plainText: plainText.text }),
  };
}
