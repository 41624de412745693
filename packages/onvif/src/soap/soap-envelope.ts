import { envelopePrefixes, namespaces } from '../namespaces.ts';

const declarations = envelopePrefixes.map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`).join(' ');

/** A SOAP 1.2 envelope around `body`; `header` is the content of the header, absent without one. */
export function soapEnvelope(body: string, header: string | undefined): string {
  const head = header === undefined ? '' : `<s:Header>${header}</s:Header>`;
  return `<?xml version="1.0" encoding="UTF-8"?><s:Envelope ${declarations}>${head}<s:Body>${body}</s:Body></s:Envelope>`;
}
