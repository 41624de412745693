import type { MaskOptions } from '../../models/camera-features.ts';
import type { CameraModel } from '../../models/camera-model.ts';
import { adaptMask, withOneColor } from '../../picture/adapt-mask.ts';
import { nextToken } from '../../picture/next-token.ts';
import type { MaskValues } from '../../settings/picture-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { receiverFault, senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import { refuseOtherVideoSource } from '../media-tokens.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { anyColor, color, point, readColor, readPoint } from '../picture-elements.ts';

const { tr2, tt } = namespaces;
const offered = ({ features }: CameraModel) => features.masks !== undefined;

/** @see ONVIF Media2, Privacy Masks */
export const maskOperations: OperationTable = {
  GetMasks: { access: 'READ_MEDIA', offered, read: listMasks },
  GetMaskOptions: {
    access: 'READ_MEDIA',
    offered,
    read: ({ request, device: { model } }) => {
      const asked = readSequence(request, tr2, 'ConfigurationToken').required('ConfigurationToken');
      refuseOtherVideoSource(model, asked);
      return maskOptions(optionsOf(model));
    },
  },
  CreateMask: {
    access: 'ACTUATE',
    offered,
    write: createMask,
    answer: ({ settings }) => element('tr2:Token', nextToken('MaskToken', settings.masks)),
  },
  SetMask: { access: 'ACTUATE', offered, write: setMask },
  DeleteMask: {
    access: 'ACTUATE',
    offered,
    write: ({ request, settings }) => {
      const token = textOf(readSequence(request, tr2, 'Token').required('Token'));
      refuseUnknown(token, settings.masks);
      return { ...settings, masks: settings.masks.filter((mask) => mask.token !== token) };
    },
  },
};

function listMasks({ request, settings, device: { model } }: OperationContext): readonly XmlNode[] {
  const fields = readSequence(request, tr2, 'Token? ConfigurationToken?');
  const configuration = fields.optional('ConfigurationToken');
  if (configuration !== undefined) refuseOtherVideoSource(model, configuration);
  const asked = fields.optional('Token');
  if (asked !== undefined) refuseUnknown(textOf(asked), settings.masks);
  return settings.masks
    .filter(({ token }) => asked === undefined || token === textOf(asked))
    .map((mask) => maskElement(mask, model));
}

function maskElement(
  { token, polygon, type, color: fill, enabled }: MaskValues,
  { tokens }: CameraModel,
): XmlNode {
  return elementWith(
    'tr2:Masks',
    { token },
    element('tr2:ConfigurationToken', tokens.videoSourceConfiguration),
    element(
      'tr2:Polygon',
      polygon.map((one) => point('tt:Point', one)),
    ),
    element('tr2:Type', type),
    fill && color('tr2:Color', fill),
    element('tr2:Enabled', enabled),
  );
}

function maskOptions({ maxMasks, maxPoints, types, rectangleOnly, singleColorOnly }: MaskOptions): XmlNode {
  return elementWith(
    'tr2:Options',
    { RectangleOnly: rectangleOnly, SingleColorOnly: singleColorOnly },
    element('tr2:MaxMasks', maxMasks),
    element('tr2:MaxPoints', maxPoints),
    types.map((type) => element('tr2:Types', type)),
    anyColor('tr2:Color'),
  );
}

function createMask({ request, settings, device: { model } }: OperationContext) {
  const options = optionsOf(model);
  const given = readSequence(request, tr2, 'Mask').required('Mask');
  const mask = adaptMask(readMask(given, nextToken('MaskToken', settings.masks), model), options);
  if (settings.masks.length >= options.maxMasks) {
    throw receiverFault('The maximum number of supported masks has been reached', 'Action', 'MaxMasks');
  }
  return { ...settings, masks: withOneColor([...settings.masks, mask], mask, options) };
}

function setMask({ request, settings, device: { model } }: OperationContext) {
  const options = optionsOf(model);
  const given = readSequence(request, tr2, 'Mask').required('Mask');
  const token = given.attributes.get('token') ?? '';
  refuseUnknown(token, settings.masks);
  const mask = adaptMask(readMask(given, token, model), options);
  const masks = settings.masks.map((one) => (one.token === token ? mask : one));
  return { ...settings, masks: withOneColor(masks, mask, options) };
}

function readMask(given: XmlElement, token: string, model: CameraModel): MaskValues {
  const fields = readSequence(given, tr2, 'ConfigurationToken Polygon Type Color? Enabled');
  refuseOtherVideoSource(model, fields.required('ConfigurationToken'));
  const fill = fields.optional('Color');
  return {
    token,
    polygon: readSequence(fields.required('Polygon'), tt, 'Point*').all('Point').map(readPoint),
    type: textOf(fields.required('Type')),
    ...(fill && { color: readColor(fill) }),
    enabled: booleanOf(fields.required('Enabled')),
  };
}

function refuseUnknown(token: string, masks: readonly MaskValues[]): void {
  if (masks.some((mask) => mask.token === token)) return;
  throw senderFault('The requested mask token does not exist', 'InvalidArgVal', 'NoConfig');
}

function optionsOf({ features }: CameraModel): MaskOptions {
  if (features.masks !== undefined) return features.masks;
  throw new TypeError('asked for the masks of a model that has none');
}
