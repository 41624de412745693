import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { booleanOf } from '../../soap/typed-values.ts';
import { element, elementWith } from '../../soap/xml-writer.ts';
import {
  audioOptions,
  audioSourceConfiguration,
  audioTokens,
  checkedAudio,
  media1AudioEncoder,
  readMedia1Audio,
} from '../audio-elements.ts';
import {
  type AudioPart,
  audioUseCount,
  hasAudio,
  refuseOtherAudio,
  withAudioPart,
} from '../audio-profiles.ts';
import { streamOfProfile } from '../media-tokens.ts';
import type { Operation, OperationContext, OperationTable } from '../operation.ts';

const { trt } = namespaces;
const offered = hasAudio;

export const media1AudioOperations: OperationTable = {
  GetAudioSources: {
    access: 'READ_MEDIA',
    offered,
    read: () => elementWith('trt:AudioSources', { token: audioTokens.source }, element('tt:Channels', 1)),
  },
  GetAudioSourceConfigurations: {
    access: 'READ_MEDIA',
    offered,
    read: ({ settings }) => audioSourceConfiguration('trt:Configurations', audioUseCount(settings, 'source')),
  },
  GetAudioEncoderConfigurations: {
    access: 'READ_MEDIA',
    offered,
    read: ({ settings }) =>
      media1AudioEncoder('trt:Configurations', settings.audio.encoder, audioUseCount(settings, 'encoder')),
  },
  GetAudioEncoderConfiguration: {
    access: 'READ_MEDIA',
    offered,
    read: ({ settings, request }) => {
      const token = readSequence(request, trt, 'ConfigurationToken').required('ConfigurationToken');
      refuseOtherAudio('encoder', token);
      return media1AudioEncoder(
        'trt:Configuration',
        settings.audio.encoder,
        audioUseCount(settings, 'encoder'),
      );
    },
  },
  GetAudioEncoderConfigurationOptions: { access: 'READ_MEDIA', offered, read: encoderOptions },
  SetAudioEncoderConfiguration: { access: 'ACTUATE', offered, write: setEncoder },
  AddAudioSourceConfiguration: adding('source'),
  AddAudioEncoderConfiguration: adding('encoder'),
  RemoveAudioSourceConfiguration: removing('source'),
  RemoveAudioEncoderConfiguration: removing('encoder'),
};

function encoderOptions({ request, device: { model } }: OperationContext) {
  const fields = readSequence(request, trt, 'ConfigurationToken? ProfileToken?');
  const [token, profile] = [fields.optional('ConfigurationToken'), fields.optional('ProfileToken')];
  if (token !== undefined) refuseOtherAudio('encoder', token);
  if (profile !== undefined) streamOfProfile(model, profile);
  return element(
    'trt:Options',
    model.features.audio?.map((options) => audioOptions('tt:Options', options, 1)),
  );
}

function setEncoder({ request, settings, device: { model } }: OperationContext) {
  const fields = readSequence(request, trt, 'Configuration ForcePersistence');
  booleanOf(fields.required('ForcePersistence'));
  const given = fields.required('Configuration');
  refuseOtherAudio('encoder', given.attributes.get('token') ?? '');
  const encoder = checkedAudio(readMedia1Audio(given, settings.audio.encoder), model);
  return { ...settings, audio: { ...settings.audio, encoder } };
}

function adding(part: AudioPart): Operation {
  return {
    access: 'ACTUATE',
    offered,
    write: ({ request, settings, device: { model } }) => {
      const fields = readSequence(request, trt, 'ProfileToken ConfigurationToken');
      const kind = streamOfProfile(model, fields.required('ProfileToken'));
      refuseOtherAudio(part, fields.required('ConfigurationToken'));
      return withAudioPart(settings, kind, { [part]: true });
    },
  };
}

function removing(part: AudioPart): Operation {
  return {
    access: 'ACTUATE',
    offered,
    write: ({ request, settings, device: { model } }) => {
      const token = readSequence(request, trt, 'ProfileToken').required('ProfileToken');
      return withAudioPart(settings, streamOfProfile(model, token), { [part]: false });
    },
  };
}
