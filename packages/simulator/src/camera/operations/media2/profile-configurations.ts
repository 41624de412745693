import type { VirtualCameraSettings } from '../../camera-settings.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { receiverFault, senderFault } from '../../soap/soap-fault.ts';
import { textOf } from '../../soap/typed-values.ts';
import type { XmlElement } from '../../soap/xml-reader.ts';
import { type AudioPart, hasAudio, refuseOtherAudio, withAudioPart } from '../audio-profiles.ts';
import { streamOfProfile } from '../media-tokens.ts';
import type { OperationContext, OperationTable } from '../operation.ts';

const { tr2 } = namespaces;

/** The video of a profile is fixed; its audio comes and goes. */
export const profileConfigurationOperations: OperationTable = {
  AddConfiguration: {
    access: 'ACTUATE',
    offered: hasAudio,
    write: (context) => change(context, { pattern: 'ProfileToken Name? Configuration*', isAdded: true }),
  },
  RemoveConfiguration: {
    access: 'ACTUATE',
    offered: hasAudio,
    write: (context) => change(context, { pattern: 'ProfileToken Configuration*', isAdded: false }),
  },
};

interface Change {
  readonly pattern: string;
  readonly isAdded: boolean;
}

/** All of them at once, so that an encoder may go in the same request as its source. */
function change({ request, settings, device: { model } }: OperationContext, { pattern, isAdded }: Change) {
  const fields = readSequence(request, tr2, pattern);
  const kind = streamOfProfile(model, fields.required('ProfileToken'));
  const parts = fields.all('Configuration').map(readAudioPart);
  const changed = Object.fromEntries(parts.map((part) => [part, isAdded]));
  return withAudioPart(settings, kind, changed) satisfies VirtualCameraSettings;
}

function readAudioPart(given: XmlElement): AudioPart {
  const fields = readSequence(given, tr2, 'Type Token?');
  const type = textOf(fields.required('Type'));
  if (['All', 'VideoSource', 'VideoEncoder'].includes(type)) {
    throw receiverFault('The video of a fixed profile stays', 'Action', 'ConfigurationConflict');
  }
  const part = ({ AudioSource: 'source', AudioEncoder: 'encoder' } as const)[type];
  if (part === undefined) {
    throw senderFault('The requested configuration does not exist', 'InvalidArgVal', 'NoConfig');
  }
  const token = fields.optional('Token');
  if (token !== undefined) refuseOtherAudio(part, token);
  return part;
}
