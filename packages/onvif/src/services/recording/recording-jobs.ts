import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { escapeXml } from '../../xml/write-xml.ts';
import { childrenOf, requireText, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { trc, tt } = namespaces;

/** What fills a recording of the device. */
export interface RecordingJob {
  readonly token: string;
  /** The recording that it fills. */
  readonly recording: string;
  readonly isActive: boolean;
}

/** @see ONVIF Recording Control, GetRecordingJobs */
export const getRecordingJobs: Operation<readonly RecordingJob[]> = {
  service: 'recording',
  name: 'GetRecordingJobs',
  parameters: '',
  read: (response) =>
    childrenOf(response, trc, 'JobItem').map((item) => ({
      token: requireText(item, tt, 'JobToken'),
      recording: textAt(item, tt, 'JobConfiguration', 'RecordingToken') ?? '',
      isActive: requireText(item, tt, 'JobConfiguration', 'Mode').toLowerCase() === 'active',
    })),
};

/** @see ONVIF Recording Control, SetRecordingJobMode; fault `NoRecordingJob` */
export function setRecordingJobMode(token: string, mode: 'Active' | 'Idle'): Operation<XmlNode> {
  return {
    service: 'recording',
    name: 'SetRecordingJobMode',
    parameters: `<trc:JobToken>${escapeXml(token)}</trc:JobToken><trc:Mode>${mode}</trc:Mode>`,
    read: (response) => response,
  };
}
