import type { EncoderSettings, ObservedEncoder } from '@wardctl/fleet';
import type { Operation } from '../../operation.ts';
import type { XmlNode } from '../../xml/xml-node.ts';
import type { NumberRange } from '../number-range.ts';
import type { OsdOperations } from './osd.ts';

/** One encoder configuration: what it means, and the element as the device sent it, which a change starts from. */
export interface EncoderConfiguration {
  readonly encoder: ObservedEncoder;
  readonly element: XmlNode;
}

/** What a profile consists of besides its video encoder. */
export interface ProfileParts {
  readonly token: string;
  readonly videoSource?: VideoSource;
  /** The configurations that make it carry sound, those that depend on others first. */
  readonly audio: readonly AudioPart[];
}

export type AudioPart = 'AudioEncoder' | 'AudioSource';

/** A configuration of a video source, which on-screen texts and masks belong to, and the source, which imaging belongs to. */
export interface VideoSource {
  readonly configuration: string;
  readonly source: string;
}

export interface MediaProfile {
  readonly token: string;
  readonly name: string;
  readonly configuration?: EncoderConfiguration;
}

/** What one encoder can do in one codec. Absent parts: the device does not say, so every value is tried. */
export interface EncoderOptions {
  readonly codec: string;
  readonly resolutions: readonly { readonly width: number; readonly height: number }[];
  readonly frameRates?: NumberRange | readonly number[];
  readonly bitratesKbps?: NumberRange;
  readonly govLengths?: NumberRange;
  /** Codec profiles such as `Main`, for the element that a change of codec needs. */
  readonly profiles: readonly string[];
  /** Media1: every how many frames one may be encoded. */
  readonly intervals?: NumberRange;
}

/** The operations of a media service that we use; Media1 and Media2 differ in form, not in meaning. */
export interface MediaService {
  readonly name: 'media1' | 'media2';
  /** All profiles, with their video encoders. */
  readonly getProfiles: Operation<readonly MediaProfile[]>;
  /** Absent when the device gives none that can be used. */
  getStreamUri(profileToken: string): Operation<string | undefined>;
  readonly getEncoders: Operation<readonly EncoderConfiguration[]>;
  /** One entry per codec. */
  getEncoderOptions(token: string): Operation<readonly EncoderOptions[]>;
  /** `settings` put into the device's own element, everything else as it was. */
  setEncoder(
    current: EncoderConfiguration,
    settings: EncoderSettings,
    options: EncoderOptions,
  ): Operation<XmlNode>;
  readonly getProfileParts: Operation<readonly ProfileParts[]>;
  /** In the order in which they are sent. */
  removeAudio(profile: ProfileParts): readonly Operation<XmlNode>[];
  readonly osd: OsdOperations;
}
