import type { MulticastValues, PerStream } from '../camera-settings.ts';

/** The microphone of a camera, and which profiles carry it. */
export interface AudioSettings {
  readonly encoder: AudioEncoderValues;
  readonly inProfiles: PerStream<AudioInProfile>;
}

export interface AudioInProfile {
  readonly source: boolean;
  readonly encoder: boolean;
}

/** As Media2 names them; Media1 says `G711` and `AAC`. */
export type AudioCodec = 'PCMU' | 'G726' | 'MP4A-LATM';

export interface AudioEncoderValues {
  readonly name: string;
  readonly codec: AudioCodec;
  readonly bitrateKbps: number;
  readonly sampleRateKhz: number;
  readonly multicast: MulticastValues;
  /** `xs:duration`; Media1 only. */
  readonly sessionTimeout: string;
}
