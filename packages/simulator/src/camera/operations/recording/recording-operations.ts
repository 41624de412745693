import type { RecordingSettings } from '../../settings/recording-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { durationOf, textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { recordingJobOperations } from './recording-jobs.ts';

const { trc, tt } = namespaces;
const recordingToken = 'Recording_1';

/** The one recording on the card. @see ONVIF ver10/recording.wsdl */
export const recordingOperations: OperationTable = {
  GetServiceCapabilities: { access: 'PRE_AUTH', read: recordingCapabilities },
  ...recordingJobOperations,
  GetRecordings: {
    access: 'READ_MEDIA',
    read: (context) =>
      element(
        'trc:RecordingItem',
        element('tt:RecordingToken', recordingToken),
        configuration('tt:Configuration', context),
        element('tt:Tracks', track('VIDEO001', 'Video'), track('AUDIO001', 'Audio')),
      ),
  },
  GetRecordingConfiguration: {
    access: 'READ_MEDIA',
    read: (context) => {
      refuseOther(readSequence(context.request, trc, 'RecordingToken').required('RecordingToken'));
      return configuration('trc:RecordingConfiguration', context);
    },
  },
  SetRecordingConfiguration: {
    access: 'ACTUATE',
    write: ({ request, settings }) => {
      const fields = readSequence(request, trc, 'RecordingToken RecordingConfiguration');
      refuseOther(fields.required('RecordingToken'));
      return { ...settings, recording: readConfiguration(fields.required('RecordingConfiguration')) };
    },
  },
};

export function recordingCapabilities(): XmlNode {
  return elementWith('trc:Capabilities', {
    DynamicRecordings: false,
    DynamicTracks: false,
    Encoding: 'H264 H265',
    MaxRecordings: 1,
    MaxRecordingJobs: 1,
    Options: false,
  });
}

function configuration(name: string, { settings, device, origin }: OperationContext): XmlNode {
  const { recording } = settings;
  const { tokens, paths } = device.model;
  return element(
    name,
    element(
      'tt:Source',
      element('tt:SourceId', `${origin}${paths.device}`),
      element('tt:Name', recording.sourceName),
      element('tt:Location', recording.location),
      element('tt:Description', recording.description),
      element('tt:Address', `${origin}${paths.device}`),
      element('tt:VideoSourceToken', tokens.videoSource),
    ),
    element('tt:Content', recording.content),
    element('tt:MaximumRetentionTime', recording.maximumRetention),
  );
}

/** Where the footage comes from is not for the client to say; the texts are. */
function readConfiguration(given: XmlElement): RecordingSettings {
  const fields = readSequence(given, tt, 'Source Content MaximumRetentionTime Target?');
  const pattern = 'SourceId Name Location Description Address VideoSourceToken?';
  const source = readSequence(fields.required('Source'), tt, pattern);
  return {
    sourceName: textOf(source.required('Name')),
    location: textOf(source.required('Location')),
    description: textOf(source.required('Description')),
    content: textOf(fields.required('Content')),
    maximumRetention: durationOf(fields.required('MaximumRetentionTime')),
  };
}

function track(token: string, type: 'Video' | 'Audio'): XmlNode {
  return element(
    'tt:Track',
    element('tt:TrackToken', token),
    element('tt:Configuration', element('tt:TrackType', type), element('tt:Description', type)),
  );
}

function refuseOther(token: XmlElement): void {
  if (textOf(token) === recordingToken) return;
  throw senderFault('The recording token does not exist', 'InvalidArgVal', 'NoRecording');
}
