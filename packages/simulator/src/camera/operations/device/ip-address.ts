import { isIP } from 'node:net';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { oneOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';

type IpVersion = 4 | 6;

/** A `tt:IPAddress`. */
export function ipAddress(name: string, address: string): XmlNode {
  const type = isIP(address) === 6 ? 'IPv6' : 'IPv4';
  return element(name, element('tt:Type', type), element(`tt:${type}Address`, address));
}

/** @throws SoapFault `ter:InvalidArgVal/InvalidIPv4Address`, `InvalidIPv6Address` */
export function readIpAddress(given: XmlElement): string {
  const fields = readSequence(given, namespaces.tt, 'Type IPv4Address? IPv6Address?');
  const type = oneOf(fields.required('Type'), ['IPv4', 'IPv6']);
  const address = fields.optional(`${type}Address`);
  return checkedIp(address === undefined ? '' : textOf(address), type === 'IPv4' ? 4 : 6);
}

/** @throws SoapFault `ter:InvalidArgVal/InvalidIPv4Address`, `InvalidIPv6Address` */
export function checkedIp(address: string, version: IpVersion): string {
  if (isIP(address) === version) return address;
  throw senderFault(
    `The suggested IP address "${address}" is invalid`,
    'InvalidArgVal',
    `InvalidIPv${version}Address`,
  );
}
