import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { withChild, xmlElement } from '../../xml/edit-xml.ts';
import { escapeXml, writeXml } from '../../xml/write-xml.ts';
import { childAt, childrenOf, requireText, textAt, type XmlNode } from '../../xml/xml-node.ts';
import { parseDuration } from './duration.ts';

const { trc, tt } = namespaces;

/** A recording that the device keeps itself. */
export interface DeviceRecording {
  readonly token: string;
  /** Name of its source. */
  readonly name: string;
  /** After which the device deletes; 0 when it keeps what fits, absent when it says nothing usable. */
  readonly maximumRetentionSeconds?: number;
  /** Its configuration as the device sent it, which a change starts from. */
  readonly element?: XmlNode;
}

/** @see ONVIF Recording Control, GetRecordings */
export const getRecordings: Operation<readonly DeviceRecording[]> = {
  service: 'recording',
  name: 'GetRecordings',
  parameters: '',
  read: (response) =>
    childrenOf(response, trc, 'RecordingItem').map((item) => {
      const retention = parseDuration(textAt(item, tt, 'Configuration', 'MaximumRetentionTime') ?? '');
      const element = childAt(item, tt, 'Configuration');
      return {
        token: requireText(item, tt, 'RecordingToken'),
        name: textAt(item, tt, 'Configuration', 'Source', 'Name') ?? '',
        ...(retention !== undefined && { maximumRetentionSeconds: retention }),
        ...(element && { element }),
      };
    }),
};

/** Child names of `tt:RecordingConfiguration` in the sequence of the schema. */
const order = ['Source', 'Content', 'MaximumRetentionTime', 'Target'];

/** Another retention, everything else of the configuration as the device sent it. @see ONVIF Recording Control, SetRecordingConfiguration */
export function setRecordingRetention(token: string, element: XmlNode, days: number): Operation<XmlNode> {
  const duration = days === 0 ? 'PT0S' : `P${days}D`;
  const changed = withChild(element, xmlElement(tt, 'MaximumRetentionTime', duration), order);
  return {
    service: 'recording',
    name: 'SetRecordingConfiguration',
    parameters:
      `<trc:RecordingToken>${escapeXml(token)}</trc:RecordingToken>` +
      writeXml({ ...changed, namespace: trc, name: 'RecordingConfiguration' }),
    read: (response) => response,
  };
}
