import type { NetworkProtocolName } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { withChild, xmlElement } from '../../xml/edit-xml.ts';
import { writeXml } from '../../xml/write-xml.ts';
import { childrenOf, isTrue, parseNumber, requireText, type XmlNode } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

/** Child names of `tt:NetworkProtocol` in the sequence of the schema. */
const order = ['Name', 'Enabled', 'Port', 'Extension'];

export interface NetworkProtocol {
  /** Absent for those of a vendor. */
  readonly name?: NetworkProtocolName;
  readonly enabled: boolean;
  readonly ports: readonly number[];
  /** As the device sent it, which a change starts from. */
  readonly element: XmlNode;
}

/** @see ONVIF Core, GetNetworkProtocols */
export const getNetworkProtocols: Operation<readonly NetworkProtocol[]> = {
  service: 'device',
  name: 'GetNetworkProtocols',
  parameters: '',
  read: (response) => childrenOf(response, tds, 'NetworkProtocols').map(readProtocol),
};

const names: readonly string[] = ['http', 'https', 'rtsp'] satisfies NetworkProtocolName[];

function readProtocol(element: XmlNode): NetworkProtocol {
  const name = requireText(element, tt, 'Name').toLowerCase();
  const ports = childrenOf(element, tt, 'Port').map(({ text }) => parseNumber(text));
  return {
    ...(names.includes(name) && { name: name as NetworkProtocolName }),
    enabled: isTrue(requireText(element, tt, 'Enabled')),
    ports: ports.filter((port) => port !== undefined),
    element,
  };
}

/** The protocol with other values, everything else of it as the device sent it. */
export function changedProtocol(
  { element }: NetworkProtocol,
  { enabled, port }: { readonly enabled: boolean; readonly port?: number | undefined },
): XmlNode {
  const switched = withChild(element, xmlElement(tt, 'Enabled', String(enabled)), order);
  if (port === undefined) return switched;
  const others = switched.children.filter((child) => child.name !== 'Port');
  return withChild({ ...switched, children: others }, xmlElement(tt, 'Port', String(port)), order);
}

/** @see ONVIF Core, SetNetworkProtocols; faults `ServiceNotSupported`, `PortAlreadyInUse`, `EnablingTlsFailed` */
export function setNetworkProtocols(protocols: readonly XmlNode[]): Operation<XmlNode> {
  const elements = protocols.map((node) => writeXml({ ...node, namespace: tds, name: 'NetworkProtocols' }));
  return {
    service: 'device',
    name: 'SetNetworkProtocols',
    parameters: elements.join(''),
    read: (response) => response,
  };
}
