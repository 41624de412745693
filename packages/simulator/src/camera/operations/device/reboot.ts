import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

/** The camera goes away after it has answered: see VirtualCamera. */
export const rebootOperations: OperationTable = {
  SystemReboot: {
    access: 'UNRECOVERABLE',
    write: ({ settings }) => settings,
    answer: element('tds:Message', 'Rebooting'),
  },
};
