import { namespaces } from '../../namespaces.ts';
import { escapeXml, writeXml } from '../../xml/write-xml.ts';
import {
  attributeOf,
  childAt,
  childrenOf,
  numberAt,
  parseNumber,
  requireAttribute,
  requireNumber,
  requireText,
  textAt,
  type XmlNode,
} from '../../xml/xml-node.ts';
import { readRange, usableRange } from '../number-range.ts';
import type {
  EncoderConfiguration,
  EncoderOptions,
  MediaProfile,
  MediaService,
  ProfileParts,
} from './encoder.ts';
import { readResolutions } from './encoder-options.ts';
import { mergeEncoder2 } from './merge-encoder2.ts';
import { osdOperations } from './osd.ts';
import { audioParts, readVideoSource } from './profile-parts.ts';
import { cleanStreamUri } from './stream-uri.ts';

const { tr2, tt } = namespaces;

/** Media2: the only service that knows H.265. @see ONVIF Media2 */
export const media2: MediaService = {
  name: 'media2',
  getProfiles: {
    service: 'media2',
    name: 'GetProfiles',
    parameters: '<tr2:Type>VideoEncoder</tr2:Type>',
    read: (response) => childrenOf(response, tr2, 'Profiles').map(readProfile),
  },
  getStreamUri: (profileToken) => ({
    service: 'media2',
    name: 'GetStreamUri',
    parameters: `<tr2:Protocol>RTSP</tr2:Protocol><tr2:ProfileToken>${escapeXml(profileToken)}</tr2:ProfileToken>`,
    read: (response) => cleanStreamUri(requireText(response, tr2, 'Uri')),
  }),
  getEncoders: {
    service: 'media2',
    name: 'GetVideoEncoderConfigurations',
    parameters: '',
    read: (response) => childrenOf(response, tr2, 'Configurations').map(readConfiguration),
  },
  getEncoderOptions: (token) => ({
    service: 'media2',
    name: 'GetVideoEncoderConfigurationOptions',
    parameters: `<tr2:ConfigurationToken>${escapeXml(token)}</tr2:ConfigurationToken>`,
    read: (response) => childrenOf(response, tr2, 'Options').map(readOptions),
  }),
  setEncoder: (current, settings, options) => {
    const merged = mergeEncoder2(current.element, settings, options);
    return {
      service: 'media2',
      name: 'SetVideoEncoderConfiguration',
      parameters: writeXml({ ...merged, namespace: tr2, name: 'Configuration' }),
      read: (response) => response,
    };
  },
  getProfileParts: {
    service: 'media2',
    name: 'GetProfiles',
    parameters: ['VideoSource', ...audioParts].map((type) => `<tr2:Type>${type}</tr2:Type>`).join(''),
    read: (response) => childrenOf(response, tr2, 'Profiles').map(readParts),
  },
  removeAudio: ({ token, audio }) => [
    {
      service: 'media2',
      name: 'RemoveConfiguration',
      parameters:
        `<tr2:ProfileToken>${escapeXml(token)}</tr2:ProfileToken>` +
        audio.map((part) => `<tr2:Configuration><tr2:Type>${part}</tr2:Type></tr2:Configuration>`).join(''),
      read: (response) => response,
    },
  ],
  osd: osdOperations('media2'),
};

function readParts(node: XmlNode): ProfileParts {
  const videoSource = readVideoSource(childAt(node, tr2, 'Configurations', 'VideoSource'));
  return {
    token: requireAttribute(node, 'token'),
    ...(videoSource && { videoSource }),
    audio: audioParts.filter((part) => childAt(node, tr2, 'Configurations', part) !== undefined),
  };
}

function readProfile(node: XmlNode): MediaProfile {
  const encoder = childAt(node, tr2, 'Configurations', 'VideoEncoder');
  return {
    token: requireAttribute(node, 'token'),
    name: textAt(node, tr2, 'Name') ?? '',
    ...(encoder !== undefined && { configuration: readConfiguration(encoder) }),
  };
}

function readConfiguration(element: XmlNode): EncoderConfiguration {
  const frameRateFps = numberAt(element, tt, 'RateControl', 'FrameRateLimit');
  const bitrateKbps = numberAt(element, tt, 'RateControl', 'BitrateLimit');
  const govLength = parseNumber(attributeOf(element, 'GovLength'));
  return {
    element,
    encoder: {
      token: requireAttribute(element, 'token'),
      codec: requireText(element, tt, 'Encoding'),
      width: requireNumber(element, tt, 'Resolution', 'Width'),
      height: requireNumber(element, tt, 'Resolution', 'Height'),
      ...(frameRateFps !== undefined && { frameRateFps }),
      ...(bitrateKbps !== undefined && { bitrateKbps }),
      ...(govLength !== undefined && { govLength }),
    },
  };
}

function readOptions(node: XmlNode): EncoderOptions {
  const frameRates = numbers(attributeOf(node, 'FrameRatesSupported')).filter((fps) => fps > 0);
  const govLengths = numbers(attributeOf(node, 'GovLengthRange'));
  const govRange = usableRange(govLengths[0], govLengths.at(-1));
  const bitratesKbps = readRange(node, tt, 'BitrateRange');
  return {
    codec: requireText(node, tt, 'Encoding'),
    resolutions: readResolutions(node),
    profiles: attributeOf(node, 'ProfilesSupported')?.split(/\s+/).filter(Boolean) ?? [],
    ...(frameRates.length > 0 && { frameRates }),
    ...(govRange && { govLengths: govRange }),
    ...(bitratesKbps && { bitratesKbps }),
  };
}

function numbers(list: string | undefined): number[] {
  const parts = list?.split(/[\s,]+/) ?? [];
  return parts.map(parseNumber).filter((value) => value !== undefined);
}
