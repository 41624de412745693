import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { requireChild, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** Empty when the device has no name. @see ONVIF Core, GetHostname; access class PRE_AUTH */
export const getHostname: Operation<string> = {
  service: 'device',
  name: 'GetHostname',
  parameters: '',
  read: (response) => textAt(requireChild(response, tds, 'HostnameInformation'), tt, 'Name') ?? '',
};

/** @see ONVIF Core, SetHostname; fault `InvalidHostname` */
export function setHostname(name: string): Operation<XmlNode> {
  const parameters = `<tds:Name>${escapeXml(name)}</tds:Name>`;
  return { service: 'device', name: 'SetHostname', parameters, read: (response) => response };
}
