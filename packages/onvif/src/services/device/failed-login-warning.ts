import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { isTrue, requireNumber, requireText } from '../../xml/xml-node.ts';

const { tds } = namespaces;

/** When the device warns of failed sign-ins; it says nothing of locking. */
export interface FailedLoginWarning {
  readonly enabled: boolean;
  readonly monitorSeconds: number;
  readonly maxFailures: number;
}

/** @see ONVIF Core, GetAuthFailureWarningConfiguration */
export const getFailedLoginWarning: Operation<FailedLoginWarning> = {
  service: 'device',
  name: 'GetAuthFailureWarningConfiguration',
  parameters: '',
  read: (response) => ({
    enabled: isTrue(requireText(response, tds, 'Enabled')),
    monitorSeconds: requireNumber(response, tds, 'MonitorPeriod'),
    maxFailures: requireNumber(response, tds, 'MaxAuthFailures'),
  }),
};
