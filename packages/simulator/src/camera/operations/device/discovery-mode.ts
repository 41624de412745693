import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { oneOf } from '../../soap/typed-values.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

export const discoveryModeOperations: OperationTable = {
  GetDiscoveryMode: {
    access: 'READ_SYSTEM',
    read: ({ settings: { discovery } }) => element('tds:DiscoveryMode', discovery),
  },
  SetDiscoveryMode: {
    access: 'WRITE_SYSTEM',
    write: ({ settings, request }) => {
      const mode = readSequence(request, namespaces.tds, 'DiscoveryMode').required('DiscoveryMode');
      return { ...settings, discovery: oneOf(mode, ['Discoverable', 'NonDiscoverable']) };
    },
  },
};
