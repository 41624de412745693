import type { ServiceName } from '../../models/camera-model.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { receiverFault } from '../../soap/soap-fault.ts';
import { booleanOf, textOf } from '../../soap/typed-values.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import { media1Capabilities } from '../media1/media1-capabilities.ts';
import { media2Capabilities } from '../media2/media2-capabilities.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { deviceCapabilities } from './device-capabilities.ts';

export const capabilityOperations: OperationTable = {
  GetServices: { access: 'PRE_AUTH', read: listServices },
  GetServiceCapabilities: { access: 'PRE_AUTH', read: ({ device }) => deviceCapabilities(device.model) },
  GetCapabilities: {
    access: 'PRE_AUTH',
    read: (context) => element('tds:Capabilities', ...capabilityParts(context)),
  },
};

interface ListedService {
  readonly name: ServiceName;
  readonly namespace: string;
  readonly version: readonly [major: number, minor: number];
  readonly capabilities: XmlNode;
}

function listServices(context: OperationContext): readonly XmlNode[] {
  const asked = readSequence(context.request, namespaces.tds, 'IncludeCapability');
  const includeCapability = booleanOf(asked.required('IncludeCapability'));
  return offeredServices(context).map(({ name, namespace, version: [major, minor], capabilities }) =>
    element(
      'tds:Service',
      element('tds:Namespace', namespace),
      element('tds:XAddr', serviceAddress(context, name)),
      includeCapability ? element('tds:Capabilities', capabilities) : undefined,
      element('tds:Version', element('tt:Major', major), element('tt:Minor', minor)),
    ),
  );
}

function offeredServices({ device: { model } }: OperationContext): readonly ListedService[] {
  const { tds, trt, tr2 } = namespaces;
  const media2: ListedService = {
    name: 'media2',
    namespace: tr2,
    version: [19, 12],
    capabilities: media2Capabilities(),
  };
  return [
    { name: 'device', namespace: tds, version: [19, 12], capabilities: deviceCapabilities(model) },
    { name: 'media1', namespace: trt, version: [2, 60], capabilities: media1Capabilities() },
    ...(model.media === 'media1+2' ? [media2] : []),
  ];
}

/** The older question: it knows Media1 only. */
function capabilityParts(context: OperationContext): readonly XmlNode[] {
  const categories = readSequence(context.request, namespaces.tds, 'Category*').all('Category').map(textOf);
  const wanted = categories.length === 0 || categories.includes('All') ? ['Device', 'Media'] : categories;
  const parts: Readonly<Record<string, () => XmlNode>> = {
    Device: () => devicePart(context),
    Media: () => mediaPart(context),
  };
  const unknown = wanted.find((category) => parts[category] === undefined);
  if (unknown !== undefined) {
    throw receiverFault(
      `The service category ${unknown} is not supported`,
      'ActionNotSupported',
      'NoSuchService',
    );
  }
  return Object.entries(parts).flatMap(([category, part]) => (wanted.includes(category) ? [part()] : []));
}

function devicePart(context: OperationContext): XmlNode {
  const version = (major: number, minor: number) =>
    element('tt:SupportedVersions', element('tt:Major', major), element('tt:Minor', minor));
  return element(
    'tt:Device',
    element('tt:XAddr', serviceAddress(context, 'device')),
    element(
      'tt:Network',
      ...['IPFilter', 'ZeroConfiguration', 'IPVersion6', 'DynDNS'].map((name) =>
        element(`tt:${name}`, false),
      ),
    ),
    element(
      'tt:System',
      element('tt:DiscoveryResolve', false),
      element('tt:DiscoveryBye', true),
      ...['RemoteDiscovery', 'SystemBackup', 'SystemLogging', 'FirmwareUpgrade'].map((name) =>
        element(`tt:${name}`, false),
      ),
      version(19, 12),
      version(2, 60),
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

function serviceAddress({ device, authority }: OperationContext, name: ServiceName): string {
  return `http://${authority}${device.model.paths[name]}`;
}
