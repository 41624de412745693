import { namespaces, securityNamespaces } from './namespaces.ts';
import { SoapFault, senderFault } from './soap-fault.ts';
import { childOf, readXml, type XmlElement } from './xml-reader.ts';
import { elementWith, renderXml, type XmlNode } from './xml-writer.ts';

/** One request, taken apart. */
export interface SoapRequest {
  /** The element that names the operation. */
  readonly body: XmlElement;
  readonly usernameToken: XmlElement | undefined;
}

/** @throws SoapFault `ter:WellFormed`, `env:VersionMismatch`, `ter:Tag` */
export function readEnvelope(text: string): SoapRequest {
  const envelope = readXml(text);
  if (envelope.uri !== namespaces.env || envelope.local !== 'Envelope') throw versionMismatch();
  const header = childOf(envelope, namespaces.env, 'Header');
  const body = childOf(envelope, namespaces.env, 'Body')?.children[0];
  if (body === undefined) throw senderFault('No Tag: the body names no operation', 'Tag');
  return { body, usernameToken: header && findUsernameToken(header) };
}

export function renderEnvelope(content: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(
    elementWith('env:Envelope', declarations, elementWith('env:Body', {}, content)),
  )}`;
}

const declarations = Object.fromEntries(
  Object.entries(namespaces).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]),
);

function findUsernameToken(header: XmlElement): XmlElement | undefined {
  const security = childOf(header, securityNamespaces.wsse, 'Security');
  return security && childOf(security, securityNamespaces.wsse, 'UsernameToken');
}

function versionMismatch(): SoapFault {
  return new SoapFault({
    code: 'VersionMismatch',
    subcodes: [],
    reason: 'SOAP version mismatch: this device speaks SOAP 1.2',
    status: 500,
  });
}
