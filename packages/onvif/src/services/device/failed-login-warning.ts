import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { isTrue, requireNumber, requireText, type XmlNode } from '../../xml/xml-node.ts';
import { type NumberRange, readRange } from '../number-range.ts';

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

/** What a device takes; absent where it does not say. */
export interface FailedLoginOptions {
  readonly monitorSeconds?: NumberRange;
  readonly maxFailures?: NumberRange;
}

/** @see ONVIF Core, GetAuthFailureWarningOptions */
export const getFailedLoginOptions: Operation<FailedLoginOptions> = {
  service: 'device',
  name: 'GetAuthFailureWarningOptions',
  parameters: '',
  read: (response) => {
    const monitorSeconds = rangeIn(response, 'MonitorPeriodRange');
    const maxFailures = rangeIn(response, 'AuthFailureRange');
    return { ...(monitorSeconds && { monitorSeconds }), ...(maxFailures && { maxFailures }) };
  },
};

/** `tt:Min` and `tt:Max` inside an element of the device service. */
function rangeIn(response: XmlNode, name: string): NumberRange | undefined {
  const node = response.children.find((child) => child.name === name && child.namespace === tds);
  return node && readRange(node, namespaces.tt);
}

/** @see ONVIF Core, SetAuthFailureWarningConfiguration */
export function setFailedLoginWarning(wanted: FailedLoginWarning): Operation<XmlNode> {
  return {
    service: 'device',
    name: 'SetAuthFailureWarningConfiguration',
    parameters:
      `<tds:Enabled>${wanted.enabled}</tds:Enabled>` +
      `<tds:MonitorPeriod>${wanted.monitorSeconds}</tds:MonitorPeriod>` +
      `<tds:MaxAuthFailures>${wanted.maxFailures}</tds:MaxAuthFailures>`,
    read: (response) => response,
  };
}
