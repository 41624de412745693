import { namespaces } from '../../namespaces.ts';
import type { Operation } from '../../operation.ts';
import { childrenOf, requireText, textAt } from '../../xml/xml-node.ts';
import { parseDuration } from './duration.ts';

const { trc, tt } = namespaces;

/** A recording that the device keeps itself. */
export interface DeviceRecording {
  readonly token: string;
  /** Name of its source. */
  readonly name: string;
  /** After which the device deletes; 0 when it keeps what fits, absent when it says nothing usable. */
  readonly maximumRetentionSeconds?: number;
}

/** @see ONVIF Recording Control, GetRecordings */
export const getRecordings: Operation<readonly DeviceRecording[]> = {
  service: 'recording',
  name: 'GetRecordings',
  parameters: '',
  read: (response) =>
    childrenOf(response, trc, 'RecordingItem').map((item) => {
      const retention = parseDuration(textAt(item, tt, 'Configuration', 'MaximumRetentionTime') ?? '');
      return {
        token: requireText(item, tt, 'RecordingToken'),
        name: textAt(item, tt, 'Configuration', 'Source', 'Name') ?? '',
        ...(retention !== undefined && { maximumRetentionSeconds: retention }),
      };
    }),
};
