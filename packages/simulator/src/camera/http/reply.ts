import { renderEnvelope } from '../soap/envelope.ts';
import { renderFault, type SoapFault } from '../soap/soap-fault.ts';
import type { XmlNode } from '../soap/xml-writer.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string;
}

const soapType = { 'Content-Type': 'application/soap+xml; charset=utf-8' };

export function replyOfResponse(response: XmlNode): Reply {
  return { status: 200, headers: soapType, body: renderEnvelope(response) };
}

export function replyOfFault(fault: SoapFault): Reply {
  const { status, headers } = fault.options;
  return { status, headers: { ...soapType, ...headers }, body: renderEnvelope(renderFault(fault)) };
}

/** What the web server of a camera says where its ONVIF service does not. */
export function htmlReply(status: number, title: string): Reply {
  return {
    status,
    headers: { 'Content-Type': 'text/html' },
    body: `<!DOCTYPE html>\n<html><head><title>Document Error: ${title}</title></head><body><h2>Access Error: ${status} -- ${title}</h2></body></html>\n`,
  };
}
