import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { requireChild, requireNumber, textAt, type XmlNode } from '../../xml/xml-node.ts';

const { tse, tt } = namespaces;

/** What the device has kept on its own storage. */
export interface RecordingSummary {
  /** ISO 8601, UTC; absent when nothing is kept or the device gives no usable time. */
  readonly from?: string;
  readonly until?: string;
  readonly recordings: number;
}

/** @see ONVIF Recording Search, GetRecordingSummary */
export const getRecordingSummary: Operation<RecordingSummary> = {
  service: 'search',
  name: 'GetRecordingSummary',
  parameters: '',
  read: (response) => {
    const summary = requireChild(response, tse, 'Summary');
    const [from, until] = [timeAt(summary, 'DataFrom'), timeAt(summary, 'DataUntil')];
    return {
      ...(from && { from }),
      ...(until && { until }),
      recordings: requireNumber(summary, tt, 'NumberRecordings'),
    };
  },
};

/** Devices without footage give the year 1970, or none. */
function timeAt(summary: XmlNode, name: string): string | undefined {
  const timeMs = Date.parse(textAt(summary, tt, name) ?? '');
  return timeMs > 0 ? new Date(timeMs).toISOString() : undefined;
}
