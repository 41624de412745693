import { dynamicDnsTypes } from '../../settings/network-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { durationOf, oneOf, textOf } from '../../soap/typed-values.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

export const dynamicDnsOperations: OperationTable = {
  GetDynamicDNS: {
    access: 'READ_SYSTEM',
    offered: ({ features }) => features.dynamicDns,
    read: ({ settings: { network } }) => {
      const { type, name, ttl } = network.dynamicDns;
      return element(
        'tds:DynamicDNSInformation',
        element('tt:Type', type),
        name === undefined ? undefined : element('tt:Name', name),
        ttl === undefined ? undefined : element('tt:TTL', ttl),
      );
    },
  },
  SetDynamicDNS: {
    access: 'WRITE_SYSTEM',
    offered: ({ features }) => features.dynamicDns,
    write: ({ settings, request }) => {
      const fields = readSequence(request, namespaces.tds, 'Type Name? TTL?');
      const name = fields.optional('Name');
      const ttl = fields.optional('TTL');
      const dynamicDns = {
        type: oneOf(fields.required('Type'), dynamicDnsTypes),
        ...(name && { name: textOf(name) }),
        ...(ttl && { ttl: durationOf(ttl) }),
      };
      return { ...settings, network: { ...settings.network, dynamicDns } };
    },
  },
};
