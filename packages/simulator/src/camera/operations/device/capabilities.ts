import type { CameraModel, ServiceName } from '../../models/camera-model.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { receiverFault } from '../../soap/soap-fault.ts';
import { booleanOf, textOf } from '../../soap/typed-values.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import { imagingCapabilities } from '../imaging/imaging-operations.ts';
import { media1Capabilities } from '../media1/media1-capabilities.ts';
import { media2Capabilities } from '../media2/media2-capabilities.ts';
import { offersService } from '../offers-service.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { recordingCapabilities } from '../recording/recording-operations.ts';
import { searchCapabilities } from '../recording/search-operations.ts';
import { securityCapabilities } from '../security/security-operations.ts';
import { deviceCapabilities } from './device-capabilities.ts';

export const capabilityOperations: OperationTable = {
  GetServices: { access: 'PRE_AUTH', read: listServices },
  GetServiceCapabilities: { access: 'PRE_AUTH', read: ({ device }) => deviceCapabilities(device.model) },
  GetCapabilities: {
    access: 'PRE_AUTH',
    read: (context) => element('tds:Capabilities', ...capabilityParts(context)),
  },
};

function listServices(context: OperationContext): readonly XmlNode[] {
  const asked = readSequence(context.request, namespaces.tds, 'IncludeCapability');
  const includeCapability = booleanOf(asked.required('IncludeCapability'));
  const { model } = context.device;
  return listedServices
    .filter(({ name }) => offersService(model, name))
    .map(({ name, namespace, version: [major, minor], capabilities }) =>
      element(
        'tds:Service',
        element('tds:Namespace', namespace),
        element('tds:XAddr', serviceAddress(context, name)),
        includeCapability ? element('tds:Capabilities', capabilities(model)) : undefined,
        element('tds:Version', element('tt:Major', major), element('tt:Minor', minor)),
      ),
    );
}

interface ListedService {
  readonly name: ServiceName;
  readonly namespace: string;
  readonly version: readonly [major: number, minor: number];
  readonly capabilities: (model: CameraModel) => XmlNode;
}

const { tds, trt, tr2, timg, trc, tse, tas } = namespaces;

const listedServices: readonly ListedService[] = [
  { name: 'device', namespace: tds, version: [19, 12], capabilities: deviceCapabilities },
  { name: 'media1', namespace: trt, version: [2, 60], capabilities: media1Capabilities },
  { name: 'media2', namespace: tr2, version: [19, 12], capabilities: media2Capabilities },
  { name: 'imaging', namespace: timg, version: [19, 12], capabilities: imagingCapabilities },
  { name: 'recording', namespace: trc, version: [19, 6], capabilities: recordingCapabilities },
  { name: 'search', namespace: tse, version: [19, 6], capabilities: searchCapabilities },
  { name: 'security', namespace: tas, version: [20, 12], capabilities: securityCapabilities },
];

/** The older question: it knows no Media2. */
function capabilityParts(context: OperationContext): readonly XmlNode[] {
  const { model } = context.device;
  const categories = readSequence(context.request, namespaces.tds, 'Category*').all('Category').map(textOf);
  const parts: Readonly<Record<string, () => XmlNode>> = {
    Device: () => devicePart(context),
    ...(offersService(model, 'imaging') && { Imaging: () => imagingPart(context) }),
    Media: () => mediaPart(context),
  };
  const asksForAll = categories.length === 0 || categories.includes('All');
  if (asksForAll) {
    const extension = offersService(model, 'recording') ? [recordingParts(context)] : [];
    return [...Object.values(parts).map((part) => part()), ...extension];
  }
  const unknown = categories.find((category) => parts[category] === undefined);
  if (unknown !== undefined) {
    throw receiverFault(
      `The service category ${unknown} is not supported`,
      'ActionNotSupported',
      'NoSuchService',
    );
  }
  return Object.entries(parts).flatMap(([category, part]) => (categories.includes(category) ? [part()] : []));
}

function imagingPart(context: OperationContext): XmlNode {
  return element('tt:Imaging', element('tt:XAddr', serviceAddress(context, 'imaging')));
}

function recordingParts(context: OperationContext): XmlNode {
  return element(
    'tt:Extension',
    element(
      'tt:Recording',
      element('tt:XAddr', serviceAddress(context, 'recording')),
      element('tt:ReceiverSource', false),
      element('tt:MediaProfileSource', true),
      element('tt:DynamicRecordings', false),
      element('tt:DynamicTracks', false),
      element('tt:MaxStringLength', 64),
    ),
    element(
      'tt:Search',
      element('tt:XAddr', serviceAddress(context, 'search')),
      element('tt:MetadataSearch', false),
    ),
  );
}

function devicePart(context: OperationContext): XmlNode {
  const { features } = context.device.model;
  const version = (major: number, minor: number) =>
    element('tt:SupportedVersions', element('tt:Major', major), element('tt:Minor', minor));
  return element(
    'tt:Device',
    element('tt:XAddr', serviceAddress(context, 'device')),
    element(
      'tt:Network',
      element('tt:IPFilter', features.addressFilter),
      element('tt:ZeroConfiguration', features.zeroConfiguration),
      element('tt:IPVersion6', false),
      element('tt:DynDNS', features.dynamicDns),
    ),
    element(
      'tt:System',
      element('tt:DiscoveryResolve', false),
      element('tt:DiscoveryBye', true),
      element('tt:RemoteDiscovery', false),
      element('tt:SystemBackup', false),
      element('tt:SystemLogging', features.systemLog),
      element('tt:FirmwareUpgrade', false),
      version(19, 12),
      version(2, 60),
      element(
        'tt:Extension',
        element('tt:HttpFirmwareUpgrade', features.httpFirmwareUpgrade),
        element('tt:HttpSystemBackup', false),
        element('tt:HttpSystemLogging', features.systemUris),
        element('tt:HttpSupportInformation', false),
      ),
    ),
  );
}

function mediaPart(context: OperationContext): XmlNode {
  return element(
    'tt:Media',
    element('tt:XAddr', serviceAddress(context, 'media1')),
    element(
      'tt:StreamingCapabilities',
      element('tt:RTPMulticast', false),
      element('tt:RTP_TCP', true),
      element('tt:RTP_RTSP_TCP', true),
    ),
    element('tt:Extension', element('tt:ProfileCapabilities', element('tt:MaximumNumberOfProfiles', 2))),
  );
}

function serviceAddress({ device, origin }: OperationContext, name: ServiceName): string {
  return `${origin}${device.model.paths[name]}`;
}
