import { namespaces } from '../../namespaces.ts';
import { withChild, xmlElement } from '../../xml/edit-xml.ts';
import { childAt, isTrue, textAt } from '../../xml/xml-node.ts';
import type { EncoderConfiguration } from './encoder.ts';

const { tt } = namespaces;

/** The configuration with `address` where it has none to send to; one that sends by itself stays as it is. */
export function withMulticastAddress(
  configuration: EncoderConfiguration,
  address: string | undefined,
): EncoderConfiguration {
  const { element } = configuration;
  const multicast = childAt(element, tt, 'Multicast');
  const group = multicast && childAt(multicast, tt, 'Address');
  if (address === undefined || multicast === undefined || group === undefined) return configuration;
  const isUnset = textAt(group, tt, 'IPv4Address') === '0.0.0.0';
  if (!isUnset || isTrue(textAt(multicast, tt, 'AutoStart'))) return configuration;
  const filled = withChild(group, xmlElement(tt, 'IPv4Address', address), []);
  return { ...configuration, element: withChild(element, withChild(multicast, filled, []), []) };
}
