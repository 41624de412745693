import { type StreamKind, streamKinds } from '../../camera-settings.ts';
import { adaptEncoder } from '../../encoder/adapt-encoder.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { oneOf, textOf } from '../../soap/typed-values.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import { audioSourceConfiguration, media2AudioEncoder } from '../audio-elements.ts';
import { audioUseCount, carriesAudio } from '../audio-profiles.ts';
import { videoSourceConfiguration } from '../media-elements.ts';
import { streamOfEncoder, streamOfProfile, streamsOf } from '../media-tokens.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { osdOperations } from '../osd-operations.ts';
import { maskOperations } from './mask-operations.ts';
import { media2AudioOperations } from './media2-audio.ts';
import { media2Capabilities } from './media2-capabilities.ts';
import { media2Encoder, media2EncoderOptions, readMedia2Encoder } from './media2-encoder.ts';
import { profileConfigurationOperations } from './profile-configurations.ts';

const { tr2 } = namespaces;

/** @see ONVIF ver20/media/wsdl/media.wsdl */
export const media2Operations: OperationTable = {
  GetServiceCapabilities: { access: 'PRE_AUTH', read: ({ device }) => media2Capabilities(device.model) },
  GetProfiles: { access: 'READ_MEDIA', read: listProfiles },
  GetVideoSourceConfigurations: {
    access: 'READ_MEDIA',
    read: ({ device }) => videoSourceConfiguration('tr2:Configurations', device.model),
  },
  GetVideoEncoderConfigurations: {
    access: 'READ_MEDIA',
    read: (context) => askedStreams(context).map((kind) => encoder('tr2:Configurations', kind, context)),
  },
  GetVideoEncoderConfigurationOptions: {
    access: 'READ_MEDIA',
    read: (context) => {
      const [kind = 'main'] = askedStreams(context);
      return context.device.model.encoderOptions[kind].map(media2EncoderOptions);
    },
  },
  SetVideoEncoderConfiguration: { access: 'ACTUATE', write: setEncoder },
  ...media2AudioOperations,
  ...profileConfigurationOperations,
  ...osdOperations('tr2'),
  ...maskOperations,
  GetStreamUri: {
    access: 'READ_MEDIA',
    read: ({ request, device }) => {
      const fields = readSequence(request, tr2, 'Protocol ProfileToken');
      oneOf(fields.required('Protocol'), ['RtspUnicast', 'RtspMulticast', 'RTSP', 'RtspOverHttp']);
      return element(
        'tr2:Uri',
        device.streamUris[streamOfProfile(device.model, fields.required('ProfileToken'))],
      );
    },
  },
  GetSnapshotUri: {
    access: 'READ_MEDIA',
    read: ({ request, device: { model }, origin }) => {
      streamOfProfile(model, readSequence(request, tr2, 'ProfileToken').required('ProfileToken'));
      return element('tr2:Uri', `${origin}${model.snapshotPath}`);
    },
  },
};

/** Configurations are left out unless their type, or `All`, is asked for. */
function listProfiles(context: OperationContext): readonly XmlNode[] {
  const { request, device } = context;
  const fields = readSequence(request, tr2, 'Token? Type*');
  const token = fields.optional('Token');
  const types = fields.all('Type').map(textOf);
  const kinds = token === undefined ? streamKinds : [streamOfProfile(device.model, token)];
  return kinds.map((kind) => profile(kind, types, context));
}

function profile(kind: StreamKind, types: readonly string[], context: OperationContext): XmlNode {
  const { settings, device } = context;
  const { model } = device;
  const wants = (type: string) => types.includes(type) || types.includes('All');
  return elementWith(
    'tr2:Profiles',
    { token: model.tokens.profile[kind], fixed: true },
    element('tr2:Name', model.profileNames[kind]),
    types.length === 0
      ? undefined
      : element(
          'tr2:Configurations',
          wants('VideoSource') ? videoSourceConfiguration('tr2:VideoSource', model) : undefined,
          wants('AudioSource') && carriesAudio(context, kind, 'source')
            ? audioSourceConfiguration('tr2:AudioSource', audioUseCount(settings, 'source'))
            : undefined,
          wants('VideoEncoder') ? encoder('tr2:VideoEncoder', kind, context) : undefined,
          wants('AudioEncoder') && carriesAudio(context, kind, 'encoder')
            ? media2AudioEncoder(
                'tr2:AudioEncoder',
                settings.audio.encoder,
                audioUseCount(settings, 'encoder'),
              )
            : undefined,
        ),
  );
}

function encoder(name: string, kind: StreamKind, { device: { model }, settings }: OperationContext) {
  return media2Encoder(name, settings.encoders[kind], { model, kind });
}

function askedStreams({ request, device }: OperationContext): readonly StreamKind[] {
  const fields = readSequence(request, tr2, 'ConfigurationToken? ProfileToken?');
  return streamsOf(device.model, {
    configuration: fields.optional('ConfigurationToken'),
    profile: fields.optional('ProfileToken'),
  });
}

function setEncoder({ settings, request, device: { model } }: OperationContext) {
  const configuration = readSequence(request, tr2, 'Configuration').required('Configuration');
  const kind = streamOfEncoder(model, configuration.attributes.get('token') ?? '');
  const options = model.encoderOptions[kind];
  const wanted = readMedia2Encoder(configuration, { before: settings.encoders[kind], options });
  return { ...settings, encoders: { ...settings.encoders, [kind]: adaptEncoder(wanted, options) } };
}
