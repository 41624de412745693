import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { textOf } from '../../soap/typed-values.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

export const hostnameOperations: OperationTable = {
  GetHostname: {
    access: 'PRE_AUTH',
    read: ({ settings: { hostname } }) =>
      element('tds:HostnameInformation', element('tt:FromDHCP', false), element('tt:Name', hostname)),
  },
  SetHostname: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request }) => {
      const hostname = textOf(readSequence(request, namespaces.tds, 'Name').required('Name'));
      if (isHostName(hostname)) return { ...settings, hostname };
      throw senderFault(`The hostname "${hostname}" is not accepted`, 'InvalidArgVal', 'InvalidHostname');
    },
  },
};

/** @see RFC 1123, section 2.1 */
export function isHostName(text: string): boolean {
  const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
  return text.length <= 253 && text.split('.').every((part) => label.test(part));
}
