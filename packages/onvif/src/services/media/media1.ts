import type { EncoderSettings } from '@wardctl/fleet';
import { namespaces } from '../../namespaces.ts';
import { escapeXml, writeXml } from '../../xml/write-xml.ts';
import {
  childAt,
  childrenOf,
  numberAt,
  requireAttribute,
  requireChild,
  requireNumber,
  requireText,
  textAt,
  type XmlNode,
} from '../../xml/xml-node.ts';
import type {
  EncoderConfiguration,
  EncoderOptions,
  MediaProfile,
  MediaService,
  ProfileParts,
} from './encoder.ts';
import { readOptions1 } from './encoder1-options.ts';
import { mergeEncoder1 } from './merge-encoder1.ts';
import { osdOperations } from './osd.ts';
import { audioParts, readVideoSource } from './profile-parts.ts';
import { cleanStreamUri } from './stream-uri.ts';

const { trt, tt } = namespaces;

/** Media1: H.264, MPEG-4 and JPEG. @see ONVIF Media */
export const media1: MediaService = {
  name: 'media1',
  getProfiles: {
    service: 'media1',
    name: 'GetProfiles',
    parameters: '',
    read: (response) => childrenOf(response, trt, 'Profiles').map(readProfile),
  },
  getStreamUri: (profileToken) => ({
    service: 'media1',
    name: 'GetStreamUri',
    parameters:
      '<trt:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport><tt:Protocol>RTSP</tt:Protocol></tt:Transport>' +
      `</trt:StreamSetup><trt:ProfileToken>${escapeXml(profileToken)}</trt:ProfileToken>`,
    read: (response) => cleanStreamUri(requireText(requireChild(response, trt, 'MediaUri'), tt, 'Uri')),
  }),
  getEncoders: {
    service: 'media1',
    name: 'GetVideoEncoderConfigurations',
    parameters: '',
    read: (response) => childrenOf(response, trt, 'Configurations').map(readConfiguration),
  },
  getEncoderOptions: (token) => ({
    service: 'media1',
    name: 'GetVideoEncoderConfigurationOptions',
    parameters: `<trt:ConfigurationToken>${escapeXml(token)}</trt:ConfigurationToken>`,
    read: (response) => readOptions1(requireChild(response, trt, 'Options')),
  }),
  setEncoder: (current, settings, options) => ({
    service: 'media1',
    name: 'SetVideoEncoderConfiguration',
    parameters: setParameters(current, settings, options),
    read: (response) => response,
  }),
  getProfileParts: {
    service: 'media1',
    name: 'GetProfiles',
    parameters: '',
    read: (response) => childrenOf(response, trt, 'Profiles').map(readParts),
  },
  removeAudio: ({ token, audio }) =>
    audio.map((part) => ({
      service: 'media1',
      name: `Remove${part}Configuration`,
      parameters: `<trt:ProfileToken>${escapeXml(token)}</trt:ProfileToken>`,
      read: (response) => response,
    })),
  osd: osdOperations('media1'),
};

function readParts(node: XmlNode): ProfileParts {
  const videoSource = readVideoSource(childAt(node, tt, 'VideoSourceConfiguration'));
  return {
    token: requireAttribute(node, 'token'),
    ...(videoSource && { videoSource }),
    audio: audioParts.filter((part) => childAt(node, tt, `${part}Configuration`) !== undefined),
  };
}

function readProfile(node: XmlNode): MediaProfile {
  const encoder = childAt(node, tt, 'VideoEncoderConfiguration');
  return {
    token: requireAttribute(node, 'token'),
    name: textAt(node, tt, 'Name') ?? '',
    ...(encoder !== undefined && { configuration: readConfiguration(encoder) }),
  };
}

function readConfiguration(element: XmlNode): EncoderConfiguration {
  const codec = requireText(element, tt, 'Encoding');
  const limit = numberAt(element, tt, 'RateControl', 'FrameRateLimit');
  // 25 frames a second with interval 2 are 12.5.
  const interval = Math.max(1, numberAt(element, tt, 'RateControl', 'EncodingInterval') ?? 1);
  const bitrateKbps = numberAt(element, tt, 'RateControl', 'BitrateLimit');
  const govLength = numberAt(element, tt, codec, 'GovLength');
  return {
    element,
    encoder: {
      token: requireAttribute(element, 'token'),
      codec,
      width: requireNumber(element, tt, 'Resolution', 'Width'),
      height: requireNumber(element, tt, 'Resolution', 'Height'),
      ...(limit !== undefined && { frameRateFps: limit / interval }),
      ...(bitrateKbps !== undefined && { bitrateKbps }),
      ...(govLength !== undefined && { govLength }),
    },
  };
}

/** `ForcePersistence` is obsolete and always true, and the schema requires it. */
function setParameters(
  current: EncoderConfiguration,
  settings: EncoderSettings,
  options: EncoderOptions,
): string {
  const configuration = {
    ...mergeEncoder1(current.element, settings, options),
    namespace: trt,
    name: 'Configuration',
  };
  return `${writeXml(configuration)}<trt:ForcePersistence>true</trt:ForcePersistence>`;
}
