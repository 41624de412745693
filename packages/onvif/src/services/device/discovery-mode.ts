import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { requireText, type XmlNode } from '../../xml/xml-node.ts';

export type DiscoveryMode = 'discoverable' | 'non-discoverable';

/** @see ONVIF Core, GetDiscoveryMode; access class READ_SYSTEM */
export const getDiscoveryMode: Operation<DiscoveryMode> = {
  service: 'device',
  name: 'GetDiscoveryMode',
  parameters: '',
  read: (response) =>
    requireText(response, namespaces.tds, 'DiscoveryMode') === 'NonDiscoverable'
      ? 'non-discoverable'
      : 'discoverable',
};

/** @see ONVIF Core, SetDiscoveryMode */
export function setDiscoveryMode(mode: DiscoveryMode): Operation<XmlNode> {
  const value = mode === 'discoverable' ? 'Discoverable' : 'NonDiscoverable';
  const parameters = `<tds:DiscoveryMode>${value}</tds:DiscoveryMode>`;
  return { service: 'device', name: 'SetDiscoveryMode', parameters, read: (response) => response };
}
