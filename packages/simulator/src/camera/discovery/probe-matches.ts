import { createHash, randomUUID } from 'node:crypto';
import { namespaces } from '../soap/namespaces.ts';
import { element, elementWith, renderXml, type XmlNode } from '../soap/xml-writer.ts';
import { discoveryNamespaces } from './probe.ts';

/** One device as it announces itself. */
export interface ProbeMatch {
  /** Lower case, colons. */
  readonly mac: string;
  readonly scopes: readonly string[];
  readonly address: string;
}

/** The answer to a probe. @see WS-Discovery 2005/04, section 5.3 */
export function probeMatches(relatesTo: string, matches: readonly ProbeMatch[]): string {
  const { wsa, d } = discoveryNamespaces;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(
    elementWith(
      'env:Envelope',
      declarations,
      element(
        'env:Header',
        element('wsa:MessageID', `urn:uuid:${randomUUID()}`),
        element('wsa:RelatesTo', relatesTo),
        element('wsa:To', `${wsa}/role/anonymous`),
        element('wsa:Action', `${d}/ProbeMatches`),
      ),
      element('env:Body', element('d:ProbeMatches', matches.map(match))),
    ),
  )}`;
}

function match({ mac, scopes, address }: ProbeMatch): XmlNode {
  return element(
    'd:ProbeMatch',
    element('wsa:EndpointReference', element('wsa:Address', `urn:uuid:${uuidOf(mac)}`)),
    element('d:Types', 'dn:NetworkVideoTransmitter tds:Device'),
    element('d:Scopes', scopes.join(' ')),
    element('d:XAddrs', address),
    element('d:MetadataVersion', 1),
  );
}

/** The same for every start of the camera; its last part is the MAC address, as with many makers. */
function uuidOf(mac: string): string {
  const hash = createHash('sha256').update(mac).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${mac.replaceAll(':', '')}`;
}

const declarations = Object.fromEntries(
  Object.entries({ env: namespaces.env, tds: namespaces.tds, ...discoveryNamespaces }).map(
    ([prefix, uri]) => [`xmlns:${prefix}`, uri],
  ),
);
