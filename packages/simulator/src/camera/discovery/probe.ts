import { namespaces } from '../soap/namespaces.ts';
import { SoapFault } from '../soap/soap-fault.ts';
import { childOf, readXml, type XmlElement } from '../soap/xml-reader.ts';

export const discoveryNamespaces = {
  wsa: 'http://schemas.xmlsoap.org/ws/2004/08/addressing',
  d: 'http://schemas.xmlsoap.org/ws/2005/04/discovery',
  dn: 'http://www.onvif.org/ver10/network/wsdl',
} as const;

/** What somebody is looking for. */
export interface Probe {
  readonly messageId: string;
  /** Local names; none is any. */
  readonly types: readonly string[];
  readonly scopes: readonly string[];
}

/** A WS-Discovery Probe; `undefined` for any other datagram. @see WS-Discovery 2005/04, section 5.2 */
export function readProbe(datagram: string): Probe | undefined {
  try {
    const envelope = readXml(datagram);
    const { wsa, d } = discoveryNamespaces;
    const header = childOf(envelope, namespaces.env, 'Header');
    const probe = bodyOf(envelope) && childOf(bodyOf(envelope) as XmlElement, d, 'Probe');
    const messageId = header && childOf(header, wsa, 'MessageID')?.text.trim();
    if (probe === undefined || !messageId) return undefined;
    const types = words(childOf(probe, d, 'Types')).map((name) => name.split(':').at(-1) ?? '');
    return { messageId, types, scopes: words(childOf(probe, d, 'Scopes')) };
  } catch (error) {
    if (error instanceof SoapFault) return undefined;
    throw error;
  }
}

/** Whether a camera with these scopes is meant: scopes match by their beginning, part by part. */
export function isProbedFor({ types, scopes }: Probe, own: readonly string[]): boolean {
  const kinds = ['NetworkVideoTransmitter', 'Device'];
  const hasScope = (scope: string) =>
    own.some((one) => one === scope || one.startsWith(scope.replace(/\/?$/, '/')));
  return types.every((type) => kinds.includes(type)) && scopes.every(hasScope);
}

function bodyOf(envelope: XmlElement): XmlElement | undefined {
  return childOf(envelope, namespaces.env, 'Body');
}

function words(element: XmlElement | undefined): readonly string[] {
  return element?.text.split(/\s+/).filter((word) => word !== '') ?? [];
}
