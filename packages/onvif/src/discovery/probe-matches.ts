import { namespaces } from '../namespaces.ts';
import { parseXml, XmlSyntaxError } from '../xml/parse-xml.ts';
import { childAt, childrenOf, textAt, type XmlNode } from '../xml/xml-node.ts';
import { discoveryNamespaces } from './discovery-namespaces.ts';

/** One device as it announces itself. Hosts and ports in `xaddrs` are often wrong. */
export interface ProbeMatch {
  /** The name of the device for itself, mostly `urn:uuid:…`. */
  readonly endpoint: string;
  readonly scopes: readonly string[];
  readonly xaddrs: readonly string[];
}

export interface ProbeMatches {
  /** Id of the probe that is answered. */
  readonly relatesTo: string;
  readonly matches: readonly ProbeMatch[];
}

/** Real answers have 1 to 4 kB. */
const maxBytes = 32_768;
const maxMatches = 64;
const maxWords = 128;

/** Reads the answer to a probe; `undefined` for every other datagram, whatever is in it. */
export function readProbeMatches(datagram: Buffer): ProbeMatches | undefined {
  if (datagram.length > maxBytes || !datagram.includes('ProbeMatch')) return undefined;
  try {
    return readEnvelope(parseXml(datagram.toString('utf8')));
  } catch (error) {
    if (error instanceof XmlSyntaxError) return undefined;
    throw error;
  }
}

function readEnvelope(root: XmlNode): ProbeMatches | undefined {
  const soap = root.namespace;
  if (root.name !== 'Envelope' || (soap !== namespaces.s && soap !== namespaces.soap11)) return undefined;
  const header = childAt(root, soap, 'Header');
  const body = childAt(root, soap, 'Body');
  if (header === undefined || body === undefined) return undefined;
  const { addressing, addressing2005, discovery, discovery2009 } = discoveryNamespaces;
  const relatesTo = textAt(header, addressing, 'RelatesTo') ?? textAt(header, addressing2005, 'RelatesTo');
  if (!relatesTo) return undefined;
  const matches = [discovery, discovery2009].flatMap((namespace) => readMatches(body, namespace));
  return matches.length === 0 ? undefined : { relatesTo, matches: matches.slice(0, maxMatches) };
}

function readMatches(body: XmlNode, namespace: string): ProbeMatch[] {
  const list = childAt(body, namespace, 'ProbeMatches');
  if (list === undefined) return [];
  return childrenOf(list, namespace, 'ProbeMatch').map((match) => ({
    endpoint: endpointOf(match),
    scopes: words(textAt(match, namespace, 'Scopes')),
    xaddrs: words(textAt(match, namespace, 'XAddrs')),
  }));
}

function endpointOf(match: XmlNode): string {
  const { addressing, addressing2005 } = discoveryNamespaces;
  const addresses = [addressing, addressing2005].map((namespace) =>
    textAt(match, namespace, 'EndpointReference', 'Address'),
  );
  return addresses.find((address) => address !== undefined) ?? '';
}

function words(text = ''): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, maxWords);
}
