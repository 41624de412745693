import { isIP } from 'node:net';
import type { NetworkAddress } from '../../settings/reach-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { integerOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, type XmlNode } from '../../soap/xml-writer.ts';
import { checkedIp } from './ip-address.ts';

/** A `tt:PrefixedIPv4Address` or `tt:PrefixedIPv6Address`. */
export function prefixedAddress(name: string, { address, prefixLength }: NetworkAddress): XmlNode {
  return element(name, element('tt:Address', address), element('tt:PrefixLength', prefixLength));
}

/** @throws SoapFault `ter:InvalidArgVal/InvalidIPv4Address`, `InvalidIPv6Address` */
export function readPrefixedAddress(given: XmlElement, version: 4 | 6): NetworkAddress {
  const fields = readSequence(given, namespaces.tt, 'Address PrefixLength');
  const address = checkedIp(textOf(fields.required('Address')), version);
  const prefixLength = integerOf(fields.required('PrefixLength'));
  if (prefixLength >= 0 && prefixLength <= (isIP(address) === 6 ? 128 : 32)) return { address, prefixLength };
  throw senderFault(
    `The prefix length ${prefixLength} is invalid`,
    'InvalidArgVal',
    `InvalidIPv${version}Address`,
  );
}
