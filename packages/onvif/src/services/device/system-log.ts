import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { childAt, requireChild, textAt } from '../../xml/xml-node.ts';

const { tds, tt } = namespaces;

export interface SystemLog {
  /** Its last part where it is long; absent when the device sends it as an attachment. */
  readonly text?: string;
  readonly isCut: boolean;
}

/** Characters that are kept of a log. */
const longestLog = 65_536;

/** @see ONVIF Core, GetSystemLog; faults `SystemlogUnavailable`, `AccesslogUnavailable` */
export function getSystemLog(type: 'System' | 'Access'): Operation<SystemLog> {
  return {
    service: 'device',
    name: 'GetSystemLog',
    parameters: `<tds:LogType>${type}</tds:LogType>`,
    read: (response) => {
      const log = requireChild(response, tds, 'SystemLog');
      const text = textAt(log, tt, 'String');
      if (text === undefined && childAt(log, tt, 'Binary') === undefined) return { text: '', isCut: false };
      return {
        ...(text !== undefined && { text: text.slice(-longestLog) }),
        isCut: (text?.length ?? 0) > longestLog,
      };
    },
  };
}
