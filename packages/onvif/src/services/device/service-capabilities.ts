import type { Operation } from '../../operation.ts';
import type { XmlNode } from '../../xml/xml-node.ts';

/** What the device service can do, as the device says it. @see ONVIF Core, GetServiceCapabilities; access class PRE_AUTH */
export const serviceCapabilities: Operation<XmlNode> = {
  service: 'device',
  name: 'GetServiceCapabilities',
  parameters: '',
  read: (response) => response,
};
