import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { booleanOf, textOf } from '../../soap/typed-values.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';
import { ipAddress, readIpAddress } from './ip-address.ts';

export const dnsOperations: OperationTable = {
  GetDNS: {
    access: 'READ_SYSTEM',
    read: ({ settings: { network } }) => {
      const { fromDhcp, searchDomains, manual, dhcp } = network.dns;
      return element(
        'tds:DNSInformation',
        element('tt:FromDHCP', fromDhcp),
        searchDomains.map((domain) => element('tt:SearchDomain', domain)),
        fromDhcp ? dhcp.map((address) => ipAddress('tt:DNSFromDHCP', address)) : [],
        manual.map((address) => ipAddress('tt:DNSManual', address)),
      );
    },
  },
  SetDNS: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request }) => {
      const fields = readSequence(request, namespaces.tds, 'FromDHCP SearchDomain* DNSManual*');
      const { dhcp } = settings.network.dns;
      const dns = {
        fromDhcp: booleanOf(fields.required('FromDHCP')),
        searchDomains: fields.all('SearchDomain').map(textOf),
        manual: fields.all('DNSManual').map(readIpAddress),
        dhcp,
      };
      return { ...settings, network: { ...settings.network, dns } };
    },
  },
};
