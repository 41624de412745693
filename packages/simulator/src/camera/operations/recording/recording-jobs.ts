import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { oneOf, textOf } from '../../soap/typed-values.ts';
import { element } from '../../soap/xml-writer.ts';
import type { OperationTable } from '../operation.ts';

const jobToken = 'RecordingJob_1';

/** The one job that fills the recording on the card. @see ONVIF ver10/recording.wsdl */
export const recordingJobOperations: OperationTable = {
  GetRecordingJobs: {
    access: 'READ_MEDIA',
    read: ({ settings }) =>
      element(
        'trc:JobItem',
        element('tt:JobToken', jobToken),
        element(
          'tt:JobConfiguration',
          element('tt:RecordingToken', 'Recording_1'),
          element('tt:Mode', settings.recordingJob),
          element('tt:Priority', 1),
        ),
      ),
  },
  SetRecordingJobMode: {
    access: 'ACTUATE',
    write: ({ settings, request }) => {
      const fields = readSequence(request, namespaces.trc, 'JobToken Mode');
      if (textOf(fields.required('JobToken')) !== jobToken) {
        throw senderFault('The recording job does not exist', 'InvalidArgVal', 'NoRecordingJob');
      }
      return { ...settings, recordingJob: oneOf(fields.required('Mode'), ['Idle', 'Active']) };
    },
  },
};
