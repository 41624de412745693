import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { requireChild, requireText, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** @see ONVIF Core, GetDynamicDNS */
export const getDynamicDns: Operation<'on' | 'off'> = {
  service: 'device',
  name: 'GetDynamicDNS',
  parameters: '',
  read: (response) => {
    const information = requireChild(response, tds, 'DynamicDNSInformation');
    return requireText(information, tt, 'Type') === 'NoUpdate' ? 'off' : 'on';
  },
};

/** @see ONVIF Core, SetDynamicDNS */
export const stopDynamicDns: Operation<XmlNode> = {
  service: 'device',
  name: 'SetDynamicDNS',
  parameters: '<tds:Type>NoUpdate</tds:Type>',
  read: (response) => response,
};
