import { namespaces } from '../../namespaces.ts';
import { type Operation, type ServiceName, serviceNamespaces } from '../../operation.ts';
import { childrenOf, requireChild, requireText, textAt, XmlShapeError } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** Path and query of each service that the device has. */
export type ServicePaths = Readonly<Partial<Record<ServiceName, string>>>;

/** Where every device has its device service. @see ONVIF Core "Device service entry point" */
export const deviceServicePath = '/onvif/device_service';

/** @see ONVIF Core, GetServices; access class PRE_AUTH */
export const getServices: Operation<ServicePaths> = {
  service: 'device',
  name: 'GetServices',
  parameters: '<tds:IncludeCapability>false</tds:IncludeCapability>',
  read: (response) => {
    const services = childrenOf(response, tds, 'Service');
    if (services.length === 0) throw new XmlShapeError('GetServicesResponse has no Service');
    return servicePaths(
      services.map((service) => [requireText(service, tds, 'Namespace'), requireText(service, tds, 'XAddr')]),
    );
  },
};

/** What devices of before GetServices have; it knows no Media2. @see ONVIF Core, GetCapabilities */
export const getCapabilities: Operation<ServicePaths> = {
  service: 'device',
  name: 'GetCapabilities',
  parameters: '<tds:Category>All</tds:Category>',
  read: (response) => {
    const capabilities = requireChild(response, tds, 'Capabilities');
    return servicePaths(
      places.flatMap(([namespace, ...path]) => {
        const address = textAt(capabilities, tt, ...path, 'XAddr');
        return address === undefined ? [] : [[namespace, address] as const];
      }),
    );
  },
};

/** Where `tt:Capabilities` keeps each service. */
const places = [
  [namespaces.trt, 'Media'],
  [namespaces.timg, 'Imaging'],
  [namespaces.trc, 'Extension', 'Recording'],
] as const;

function servicePaths(addresses: readonly (readonly [string, string])[]): ServicePaths {
  const found = new Map(addresses);
  const names = Object.keys(serviceNamespaces) as ServiceName[];
  const entries = names.map(
    (name) => [name, pathOf(found.get(namespaces[serviceNamespaces[name]]))] as const,
  );
  return Object.fromEntries(entries.filter(([, path]) => path !== undefined));
}

/**
 * Path and query of an address that a device gives of itself, percent encoded; a device without a usable one is asked at
 * its device service. Host and port are dropped: behind address translation, in containers and on careless firmware
 * they lead elsewhere, and a signed request must not.
 */
function pathOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const [first = ''] = address.trim().split(/\s+(?=https?:)/i);
  const [, rest = ''] = /^https?:\/\/[^/?#\s]*([^#]*)/i.exec(first) ?? /^(\/[^#]*)/.exec(first) ?? [];
  if (rest === '' || !URL.canParse(`http://device${rest}`)) return deviceServicePath;
  const { pathname, search } = new URL(`http://device${rest}`);
  return pathname + search;
}
