import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import {
  attributeOf,
  childAt,
  childrenOf,
  isTrue,
  parseNumber,
  requireText,
  textAt,
  type XmlNode,
  XmlShapeError,
} from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

export interface OfferedService {
  /** `events`, `ptz`, `media1`, `media2`; the namespace itself where it is none of ONVIF. */
  readonly name: string;
  /** `19.12`; absent when the device gives none. */
  readonly version?: string;
}

/** What a device tells of its device service. Absent is what it does not tell. */
export interface DeviceServiceCapabilities {
  readonly httpDigest?: boolean;
  readonly usernameToken?: boolean;
  /** `1.2`, as it names them. */
  readonly tlsVersions?: readonly string[];
  readonly addressFilter?: boolean;
  readonly httpFirmwareUpgrade?: boolean;
  readonly maxUsers?: number;
  /** Characters. */
  readonly maxUserNameLength?: number;
  readonly maxPasswordLength?: number;
}

export interface ServiceOffer {
  readonly services: readonly OfferedService[];
  readonly device?: DeviceServiceCapabilities;
}

/** Services with versions and capabilities in one answer. @see ONVIF Core, GetServices; access class PRE_AUTH */
export const getServiceOffer: Operation<ServiceOffer> = {
  service: 'device',
  name: 'GetServices',
  parameters: '<tds:IncludeCapability>true</tds:IncludeCapability>',
  read: (response) => {
    const services = childrenOf(response, tds, 'Service');
    if (services.length === 0) throw new XmlShapeError('GetServicesResponse has no Service');
    const own = services.find((service) => textAt(service, tds, 'Namespace') === tds);
    // Some firmware leaves out one of the two levels.
    const outer = own && childAt(own, tds, 'Capabilities');
    const capabilities = outer && (childAt(outer, tds, 'Capabilities') ?? outer);
    return {
      services: services.map(offeredService),
      ...(capabilities && { device: deviceCapabilities(capabilities) }),
    };
  },
};

/** What a namespace of ONVIF stands for: `http://www.onvif.org/ver10/events/wsdl` is `events`. */
export function serviceNameOf(namespace: string): string {
  const [, version, name] =
    /^https?:\/\/www\.onvif\.org\/ver(\d)\d\/(\w+)\/wsdl\/?$/i.exec(namespace.trim()) ?? [];
  if (name === undefined) return namespace;
  return name === 'media' ? `media${version}` : name;
}

function offeredService(service: XmlNode): OfferedService {
  const name = serviceNameOf(requireText(service, tds, 'Namespace'));
  const version = childAt(service, tds, 'Version');
  const [major, minor] = ['Major', 'Minor'].map((part) => version && textAt(version, tt, part));
  return major && minor ? { name, version: `${major}.${minor}` } : { name };
}

function deviceCapabilities(node: XmlNode): DeviceServiceCapabilities {
  const [network, security, system] = ['Network', 'Security', 'System'].map((part) =>
    childAt(node, tds, part),
  );
  const flags = {
    httpDigest: flagIn(security, 'HttpDigest'),
    usernameToken: flagIn(security, 'UsernameToken'),
    addressFilter: flagIn(network, 'IPFilter'),
    httpFirmwareUpgrade: flagIn(system, 'HttpFirmwareUpgrade'),
  };
  const limits = {
    maxUsers: numberIn(security, 'MaxUsers'),
    maxUserNameLength: numberIn(security, 'MaxUserNameLength'),
    maxPasswordLength: numberIn(security, 'MaxPasswordLength'),
  };
  return {
    ...told({ ...flags, ...limits }),
    ...(security && { tlsVersions: tlsVersionsIn(security) }),
  };
}

/** `TLS1.2="true"` */
function tlsVersionsIn({ attributes }: XmlNode): string[] {
  return attributes
    .filter(({ name, value }) => /^TLS\d/.test(name) && isTrue(value))
    .map(({ name }) => name.slice('TLS'.length));
}

function flagIn(node: XmlNode | undefined, name: string): boolean | undefined {
  const text = node && attributeOf(node, name);
  return text === undefined ? undefined : isTrue(text);
}

function numberIn(node: XmlNode | undefined, name: string): number | undefined {
  return node && parseNumber(attributeOf(node, name));
}

function told<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Facts]?: NonNullable<Facts[Key]> };
}
