import type { OsdOptions } from '../models/camera-features.ts';
import type { CameraModel } from '../models/camera-model.ts';
import { adaptOsd, refuseTooMany } from '../picture/check-osd.ts';
import { nextToken } from '../picture/next-token.ts';
import type { OsdValues } from '../settings/picture-settings.ts';
import { namespaces } from '../soap/namespaces.ts';
import { readSequence } from '../soap/read-sequence.ts';
import { senderFault } from '../soap/soap-fault.ts';
import { textOf } from '../soap/typed-values.ts';
import { element } from '../soap/xml-writer.ts';
import { refuseOtherVideoSource } from './media-tokens.ts';
import type { OperationContext, OperationTable } from './operation.ts';
import { osd, osdOptions, readOsd } from './osd-elements.ts';

const offered = ({ features }: CameraModel) => features.osd !== undefined;

/** Text in the picture, which Media1 and Media2 handle alike but for GetOSDs. */
export function osdOperations(prefix: 'trt' | 'tr2'): OperationTable {
  const uri = namespaces[prefix];
  return {
    GetOSDs: { access: 'READ_MEDIA', offered, read: (context) => listOsds(context, prefix) },
    GetOSDOptions: {
      access: 'READ_MEDIA',
      offered,
      read: ({ request, device: { model } }) => {
        const asked = readSequence(request, uri, 'ConfigurationToken').required('ConfigurationToken');
        refuseOtherVideoSource(model, asked);
        return osdOptions(`${prefix}:OSDOptions`, optionsOf(model));
      },
    },
    CreateOSD: {
      access: 'ACTUATE',
      offered,
      write: (context) => createOsd(context, uri),
      answer: ({ settings }) => element(`${prefix}:OSDToken`, nextToken('OsdToken', settings.osds)),
    },
    SetOSD: { access: 'ACTUATE', offered, write: (context) => setOsd(context, uri) },
    DeleteOSD: {
      access: 'ACTUATE',
      offered,
      write: ({ settings, request }) => {
        const token = textOf(readSequence(request, uri, 'OSDToken').required('OSDToken'));
        knownOsd(token, settings.osds);
        return { ...settings, osds: settings.osds.filter((one) => one.token !== token) };
      },
    },
  };
}

/** Media2 can be asked for one of them. */
function listOsds({ request, settings, device: { model } }: OperationContext, prefix: 'trt' | 'tr2') {
  const pattern = prefix === 'tr2' ? 'OSDToken? ConfigurationToken?' : 'ConfigurationToken?';
  const fields = readSequence(request, namespaces[prefix], pattern);
  const configuration = fields.optional('ConfigurationToken');
  if (configuration !== undefined) refuseOtherVideoSource(model, configuration);
  const asked = prefix === 'tr2' ? fields.optional('OSDToken') : undefined;
  const osds = asked === undefined ? settings.osds : [knownOsd(textOf(asked), settings.osds)];
  return osds.map((one) => osd(`${prefix}:OSDs`, one, model));
}

function createOsd({ request, settings, device: { model } }: OperationContext, uri: string) {
  const given = readSequence(request, uri, 'OSD').required('OSD');
  const wanted = readOsd(given, nextToken('OsdToken', settings.osds), model);
  const osds = [...settings.osds, adaptOsd(wanted, optionsOf(model))];
  refuseTooMany(osds, optionsOf(model));
  return { ...settings, osds };
}

function setOsd({ request, settings, device: { model } }: OperationContext, uri: string) {
  const given = readSequence(request, uri, 'OSD').required('OSD');
  const token = given.attributes.get('token') ?? '';
  knownOsd(token, settings.osds);
  const wanted = adaptOsd(readOsd(given, token, model), optionsOf(model));
  const osds = settings.osds.map((one) => (one.token === token ? wanted : one));
  refuseTooMany(osds, optionsOf(model));
  return { ...settings, osds };
}

/** @throws SoapFault `ter:InvalidArgVal/NoConfig` */
export function knownOsd(token: string, osds: readonly OsdValues[]): OsdValues {
  const known = osds.find((one) => one.token === token);
  if (known !== undefined) return known;
  throw senderFault('The requested OSD token does not exist', 'InvalidArgVal', 'NoConfig');
}

function optionsOf({ features }: CameraModel): OsdOptions {
  if (features.osd !== undefined) return features.osd;
  throw new TypeError('asked for the OSDs of a model that has none');
}
