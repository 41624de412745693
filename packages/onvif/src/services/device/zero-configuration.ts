import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import {
  childAt,
  childrenOf,
  isTrue,
  requireChild,
  requireText,
  textAt,
  type XmlNode,
} from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** IPv4 link-local addresses on one interface. */
export interface ZeroConfiguration {
  /** Token of the interface. */
  readonly interface: string;
  readonly enabled: boolean;
}

/** One entry per interface: the first in the answer itself, the others in its extension. @see ONVIF Core, GetZeroConfiguration */
export const getZeroConfiguration: Operation<readonly ZeroConfiguration[]> = {
  service: 'device',
  name: 'GetZeroConfiguration',
  parameters: '',
  read: (response) => {
    const first = requireChild(response, tds, 'ZeroConfiguration');
    const extension = childAt(first, tt, 'Extension');
    const others = extension === undefined ? [] : childrenOf(extension, tt, 'Additional');
    return [first, ...others].map((node) => ({
      interface: requireText(node, tt, 'InterfaceToken'),
      enabled: isTrue(textAt(node, tt, 'Enabled')),
    }));
  },
};

/** @see ONVIF Core, SetZeroConfiguration; fault `InvalidNetworkInterface` */
export function setZeroConfiguration(wanted: ZeroConfiguration): Operation<XmlNode> {
  return {
    service: 'device',
    name: 'SetZeroConfiguration',
    parameters:
      `<tds:InterfaceToken>${escapeXml(wanted.interface)}</tds:InterfaceToken>` +
      `<tds:Enabled>${wanted.enabled}</tds:Enabled>`,
    read: (response) => response,
  };
}
