import type { ImagingOptions } from '../../models/camera-features.ts';
import type { CameraModel } from '../../models/camera-model.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { imagingOptions, imagingSettings } from './imaging-elements.ts';
import { readImaging } from './read-imaging.ts';

const { timg } = namespaces;

/** @see ONVIF ver20/imaging/wsdl/imaging.wsdl */
export const imagingOperations: OperationTable = {
  GetServiceCapabilities: { access: 'PRE_AUTH', read: imagingCapabilities },
  GetImagingSettings: {
    access: 'READ_MEDIA',
    read: ({ request, settings, device: { model } }) => {
      refuseOtherSource(model, readSequence(request, timg, 'VideoSourceToken').required('VideoSourceToken'));
      return imagingSettings('timg:ImagingSettings', settings.imaging);
    },
  },
  GetOptions: {
    access: 'READ_MEDIA',
    read: ({ request, device: { model } }) => {
      refuseOtherSource(model, readSequence(request, timg, 'VideoSourceToken').required('VideoSourceToken'));
      return imagingOptions('timg:ImagingOptions', optionsOf(model));
    },
  },
  SetImagingSettings: { access: 'ACTUATE', write: setImaging },
};

export function imagingCapabilities(): XmlNode {
  return elementWith('timg:Capabilities', {
    ImageStabilization: false,
    Presets: false,
    AdaptablePreset: false,
  });
}

function setImaging({ request, settings, device: { model } }: OperationContext) {
  const fields = readSequence(request, timg, 'VideoSourceToken ImagingSettings ForcePersistence?');
  refuseOtherSource(model, fields.required('VideoSourceToken'));
  const persistence = fields.optional('ForcePersistence');
  if (persistence !== undefined) booleanOf(persistence);
  const imaging = readImaging(fields.required('ImagingSettings'), settings.imaging, optionsOf(model));
  return { ...settings, imaging };
}

function refuseOtherSource({ tokens }: CameraModel, token: XmlElement): void {
  if (textOf(token) === tokens.videoSource) return;
  throw senderFault('The requested video source does not exist', 'InvalidArgVal', 'NoSource');
}

function optionsOf({ features }: CameraModel): ImagingOptions {
  return features.imaging ?? {};
}
