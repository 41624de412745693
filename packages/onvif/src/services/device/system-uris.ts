import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { childAt, childrenOf, requireText, textAt } from '../../xml/xml-node.ts';
import { pathOf } from './device-path.ts';

const { tds, tt } = namespaces;

/** Where the device has files of its own, path and query each; host and port are dropped. */
export interface SystemUris {
  readonly logs: readonly { readonly type: string; readonly path: string }[];
  readonly supportInfo?: string;
  readonly backup?: string;
}

const mostLogs = 16;

/** @see ONVIF Core, GetSystemUris */
export const getSystemUris: Operation<SystemUris> = {
  service: 'device',
  name: 'GetSystemUris',
  parameters: '',
  read: (response) => {
    const list = childAt(response, tds, 'SystemLogUris');
    const supportInfo = pathOf(textAt(response, tds, 'SupportInfoUri'));
    const backup = pathOf(textAt(response, tds, 'SystemBackupUri'));
    const logs = (list === undefined ? [] : childrenOf(list, tt, 'SystemLog')).slice(0, mostLogs);
    return {
      logs: logs.flatMap((log) => {
        const path = pathOf(textAt(log, tt, 'Uri'));
        return path === undefined ? [] : [{ type: requireText(log, tt, 'Type'), path }];
      }),
      ...(supportInfo && { supportInfo }),
      ...(backup && { backup }),
    };
  },
};
