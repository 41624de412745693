import type { StreamKind } from '../../camera-settings.ts';
import { streamKinds } from '../../camera-settings.ts';
import { adaptEncoder } from '../../encoder/adapt-encoder.ts';
import { namespaces } from '../../soap/namespaces.ts';
import { readSequence } from '../../soap/read-sequence.ts';
import { senderFault } from '../../soap/soap-fault.ts';
import { booleanOf, oneOf, textOf } from '../../soap/typed-values.ts';
import { element, elementWith, type XmlNode } from '../../soap/xml-writer.ts';
import { audioSourceConfiguration, media1AudioEncoder } from '../audio-elements.ts';
import { audioUseCount, carriesAudio } from '../audio-profiles.ts';
import { resolution, sensorSize, videoSourceConfiguration } from '../media-elements.ts';
import { streamOfEncoder, streamOfProfile, streamsOf } from '../media-tokens.ts';
import type { OperationContext, OperationTable } from '../operation.ts';
import { osd } from '../osd-elements.ts';
import { knownOsd, osdOperations } from '../osd-operations.ts';
import { media1AudioOperations } from './media1-audio.ts';
import { media1Capabilities } from './media1-capabilities.ts';
import { isShownByMedia1, media1Encoder, readMedia1Encoder } from './media1-encoder.ts';
import { media1EncoderOptions } from './media1-encoder-options.ts';

const { trt, tt } = namespaces;

/** @see ONVIF ver10/media/wsdl/media.wsdl */
export const media1Operations: OperationTable = {
  GetServiceCapabilities: { access: 'PRE_AUTH', read: ({ device }) => media1Capabilities(device.model) },
  GetVideoSources: { access: 'READ_MEDIA', read: videoSource },
  GetProfiles: {
    access: 'READ_MEDIA',
    read: (context) => streamKinds.map((kind) => profile('trt:Profiles', kind, context)),
  },
  GetProfile: {
    access: 'READ_MEDIA',
    read: (context) => profile('trt:Profile', askedProfile(context), context),
  },
  GetStreamUri: {
    access: 'READ_MEDIA',
    read: (context) => mediaUri(context.device.streamUris[askedStream(context)]),
  },
  GetSnapshotUri: {
    access: 'READ_MEDIA',
    read: (context) => {
      askedProfile(context);
      return mediaUri(`${context.origin}${context.device.model.snapshotPath}`);
    },
  },
  GetVideoEncoderConfigurations: {
    access: 'READ_MEDIA',
    read: (context) => streamKinds.map((kind) => encoder('trt:Configurations', kind, context)),
  },
  GetVideoEncoderConfiguration: {
    access: 'READ_MEDIA',
    read: (context) => {
      const asked = readSequence(context.request, trt, 'ConfigurationToken').required('ConfigurationToken');
      return encoder('trt:Configuration', shownStream(textOf(asked), context), context);
    },
  },
  GetVideoEncoderConfigurationOptions: {
    access: 'READ_MEDIA',
    read: ({ request, device: { model } }) => {
      const fields = readSequence(request, trt, 'ConfigurationToken? ProfileToken?');
      const [kind = 'main'] = streamsOf(model, {
        configuration: fields.optional('ConfigurationToken'),
        profile: fields.optional('ProfileToken'),
      });
      return media1EncoderOptions(model.encoderOptions[kind]);
    },
  },
  SetVideoEncoderConfiguration: { access: 'ACTUATE', write: setEncoder },
  GetVideoSourceConfigurations: {
    access: 'READ_MEDIA',
    read: ({ device }) => videoSourceConfiguration('trt:Configurations', device.model),
  },
  ...media1AudioOperations,
  ...osdOperations('trt'),
  GetOSD: {
    access: 'READ_MEDIA',
    offered: ({ features }) => features.osd !== undefined,
    read: ({ request, settings, device: { model } }) => {
      const token = textOf(readSequence(request, trt, 'OSDToken').required('OSDToken'));
      return osd('trt:OSD', knownOsd(token, settings.osds), model);
    },
  },
};

function setEncoder(context: OperationContext) {
  const { settings, request, device } = context;
  const fields = readSequence(request, trt, 'Configuration ForcePersistence');
  booleanOf(fields.required('ForcePersistence'));
  const configuration = fields.required('Configuration');
  const kind = shownStream(configuration.attributes.get('token') ?? '', context);
  const wanted = readMedia1Encoder(configuration, settings.encoders[kind]);
  const adapted = adaptEncoder(wanted, device.model.encoderOptions[kind]);
  return { ...settings, encoders: { ...settings.encoders, [kind]: adapted } };
}

/** Media1 does not know an encoder that it does not show. */
function shownStream(token: string, { device: { model }, settings }: OperationContext): StreamKind {
  const kind = streamOfEncoder(model, token);
  if (isShownByMedia1(model, settings.encoders[kind])) return kind;
  throw senderFault('The requested configuration does not exist', 'InvalidArgVal', 'NoConfig');
}

function profile(name: string, kind: StreamKind, context: OperationContext): XmlNode {
  const { settings, device } = context;
  const { model } = device;
  return elementWith(
    name,
    { token: model.tokens.profile[kind], fixed: true },
    element('tt:Name', model.profileNames[kind]),
    videoSourceConfiguration('tt:VideoSourceConfiguration', model),
    carriesAudio(context, kind, 'source')
      ? audioSourceConfiguration('tt:AudioSourceConfiguration', audioUseCount(settings, 'source'))
      : undefined,
    encoder('tt:VideoEncoderConfiguration', kind, context),
    carriesAudio(context, kind, 'encoder')
      ? media1AudioEncoder(
          'tt:AudioEncoderConfiguration',
          settings.audio.encoder,
          audioUseCount(settings, 'encoder'),
        )
      : undefined,
  );
}

function encoder(name: string, kind: StreamKind, { device: { model }, settings }: OperationContext) {
  const values = settings.encoders[kind];
  return isShownByMedia1(model, values) ? media1Encoder(name, values, { model, kind }) : undefined;
}

function videoSource({ device: { model } }: OperationContext): XmlNode {
  const [width, height] = sensorSize(model);
  const frameRates = model.encoderOptions.main.flatMap(({ frameRatesFps }) => frameRatesFps);
  return elementWith(
    'trt:VideoSources',
    { token: model.tokens.videoSource },
    element('tt:Framerate', Math.max(...frameRates)),
    resolution('tt:Resolution', width, height),
  );
}

function askedProfile({ request, device }: OperationContext): StreamKind {
  return streamOfProfile(device.model, readSequence(request, trt, 'ProfileToken').required('ProfileToken'));
}

function askedStream({ request, device }: OperationContext): StreamKind {
  const fields = readSequence(request, trt, 'StreamSetup ProfileToken');
  const setup = readSequence(fields.required('StreamSetup'), tt, 'Stream Transport');
  oneOf(setup.required('Stream'), ['RTP-Unicast', 'RTP-Multicast']);
  const transport = readSequence(setup.required('Transport'), tt, 'Protocol Tunnel?');
  oneOf(transport.required('Protocol'), ['UDP', 'TCP', 'RTSP', 'HTTP']);
  return streamOfProfile(device.model, fields.required('ProfileToken'));
}

function mediaUri(uri: string): XmlNode {
  return element(
    'trt:MediaUri',
    element('tt:Uri', uri),
    element('tt:InvalidAfterConnect', false),
    element('tt:InvalidAfterReboot', false),
    element('tt:Timeout', 'PT60S'),
  );
}
