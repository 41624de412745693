import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { attributeOf, childAt, isTrue, requireText, type XmlNode } from '../../xml/xml-node.ts';

const { tas } = namespaces;

export interface TlsServerCapabilities {
  /** `1.2`, `1.3`; empty when the device does not say. */
  readonly supported: readonly string[];
  readonly canSwitch: boolean;
}

/** @see ONVIF Security Configuration, GetServiceCapabilities, `TLSServerCapabilities` */
export const getTlsServerCapabilities: Operation<TlsServerCapabilities> = {
  service: 'security',
  name: 'GetServiceCapabilities',
  parameters: '',
  read: (response) => {
    const server = childAt(response, tas, 'Capabilities', 'TLSServerCapabilities');
    return {
      supported: words(server && attributeOf(server, 'TLSServerSupported')),
      canSwitch: isTrue(server && attributeOf(server, 'EnabledVersionsSupported')),
    };
  },
};

/** @see ONVIF Security Configuration, GetEnabledTLSVersions */
export const getEnabledTlsVersions: Operation<readonly string[]> = {
  service: 'security',
  name: 'GetEnabledTLSVersions',
  parameters: '',
  read: (response) => words(requireText(response, tas, 'Versions')),
};

/** @see ONVIF Security Configuration, SetEnabledTLSVersions; an empty list is not permitted */
export function setEnabledTlsVersions(versions: readonly string[]): Operation<XmlNode> {
  return {
    service: 'security',
    name: 'SetEnabledTLSVersions',
    parameters: `<tas:Versions>${escapeXml(versions.join(' '))}</tas:Versions>`,
    read: (response) => response,
  };
}

function words(list = ''): readonly string[] {
  return list.split(/\s+/).filter(Boolean);
}
