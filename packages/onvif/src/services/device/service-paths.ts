import { namespaces } from '../../namespaces.ts';
import { type Operation, type ServiceName, serviceNamespaces } from '../../operation.ts';
import { childrenOf, requireChild, requireText, textAt, XmlShapeError } from '../../xml/xml-node.ts';
import { pathOf } from './device-path.ts';

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
  [namespaces.tse, 'Extension', 'Search'],
] as const;

function servicePaths(addresses: readonly (readonly [string, string])[]): ServicePaths {
  const found = new Map(addresses);
  const names = Object.keys(serviceNamespaces) as ServiceName[];
  const entries = names.map(
    (name) => [name, servicePathOf(found.get(namespaces[serviceNamespaces[name]]))] as const,
  );
  return Object.fromEntries(entries.filter(([, path]) => path !== undefined));
}

/** A device without a usable address is asked at its device service. */
function servicePathOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : (pathOf(address) ?? deviceServicePath);
}
