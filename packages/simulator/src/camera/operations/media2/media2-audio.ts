import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import type { XmlNode } from '../../soap/xml-writer.ts';
import {
  audioOptions,
  audioSourceConfiguration,
  checkedAudio,
  media2AudioEncoder,
  readMedia2Audio,
} from '../audio-elements.ts';
import {
  type AudioPart,
  audioUseCount,
  carriesAudio,
  hasAudio,
  refuseOtherAudio,
} from '../audio-profiles.ts';
import { streamOfProfile } from '../media-tokens.ts';
import type { OperationContext, OperationTable } from '../operation.ts';

const { tr2 } = namespaces;
const offered = hasAudio;

export const media2AudioOperations: OperationTable = {
  GetAudioSourceConfigurations: {
    access: 'READ_MEDIA',
    offered,
    read: (context) =>
      isAskedFor(context, 'source')
        ? audioSourceConfiguration('tr2:Configurations', audioUseCount(context.settings, 'source'))
        : undefined,
  },
  GetAudioEncoderConfigurations: {
    access: 'READ_MEDIA',
    offered,
    read: (context) => (isAskedFor(context, 'encoder') ? encoder('tr2:Configurations', context) : undefined),
  },
  GetAudioEncoderConfigurationOptions: {
    access: 'READ_MEDIA',
    offered,
    read: (context) => {
      isAskedFor(context, 'encoder');
      return context.device.model.features.audio?.map((options) => audioOptions('tr2:Options', options, 2));
    },
  },
  SetAudioEncoderConfiguration: {
    access: 'ACTUATE',
    offered,
    write: ({ request, settings, device: { model } }) => {
      const given = readSequence(request, tr2, 'Configuration').required('Configuration');
      refuseOtherAudio('encoder', given.attributes.get('token') ?? '');
      const values = checkedAudio(readMedia2Audio(given, settings.audio.encoder), model);
      return { ...settings, audio: { ...settings.audio, encoder: values } };
    },
  },
};

function encoder(name: string, { settings }: OperationContext): XmlNode {
  return media2AudioEncoder(name, settings.audio.encoder, audioUseCount(settings, 'encoder'));
}

/** The one configuration there is, unless a profile is named that does not carry it. */
function isAskedFor({ request, settings, device }: OperationContext, part: AudioPart): boolean {
  const fields = readSequence(request, tr2, 'ConfigurationToken? ProfileToken?');
  const [token, profile] = [fields.optional('ConfigurationToken'), fields.optional('ProfileToken')];
  if (token !== undefined) refuseOtherAudio(part, token);
  return (
    profile === undefined || carriesAudio({ settings, device }, streamOfProfile(device.model, profile), part)
  );
}
