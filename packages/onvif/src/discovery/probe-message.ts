import { namespaces } from '../namespaces.ts';
import { discoveryNamespaces } from './discovery-namespaces.ts';

const { addressing, discovery, network } = discoveryNamespaces;

/**
 * The question for every video transmitter that hears it.
 *
 * @param messageId `urn:uuid:…`; answers refer to it.
 * @see WS-Discovery 2005/04 §5.2, ONVIF Core "Device discovery"
 */
export function probeMessage(messageId: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${namespaces.s}" xmlns:a="${addressing}" ` +
    `xmlns:d="${discovery}" xmlns:dn="${network}"><s:Header><a:Action s:mustUnderstand="1">${discovery}/Probe</a:Action>` +
    `<a:MessageID>${messageId}</a:MessageID><a:ReplyTo><a:Address>${addressing}/role/anonymous</a:Address></a:ReplyTo>` +
    `<a:To s:mustUnderstand="1">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To></s:Header>` +
    `<s:Body><d:Probe><d:Types>dn:NetworkVideoTransmitter</d:Types></d:Probe></s:Body></s:Envelope>`
  );
}
