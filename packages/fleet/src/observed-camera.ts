import type { CameraSettings, VideoCodec } from './camera-settings.ts';

/** What a camera says it is. All values are kept as the strings the device sent. */
export interface CameraIdentity {
  readonly manufacturer: string;
  readonly model: string;
  readonly firmware: string;
  readonly serial: string;
  readonly hardwareId: string;
  /** MAC addresses of its interfaces, lower case with colons; empty when it names none. */
  readonly macs: readonly string[];
}

export interface ObservedClock {
  /** ISO 8601, UTC; absent when the device gives no usable time. */
  readonly utc?: string;
  /** Device time minus ours, in seconds, at the moment of the answer. */
  readonly offsetSeconds?: number;
  readonly mode: 'ntp' | 'manual';
  readonly timeZone?: string;
  readonly ntpServers: readonly string[];
  /** The device takes its NTP servers from DHCP. */
  readonly ntpFromDhcp: boolean;
}

export interface ObservedEncoder {
  /** Token of the encoder configuration. */
  readonly token: string;
  readonly codec: VideoCodec | 'JPEG' | 'MPEG4' | (string & {});
  readonly width: number;
  readonly height: number;
  readonly frameRateFps?: number;
  readonly bitrateKbps?: number;
  readonly govLength?: number;
}

export interface ObservedProfile {
  readonly token: string;
  readonly name: string;
  /** As the device gave it, without credentials; absent when it has none for this profile. */
  readonly streamUri?: string;
}

/** What one camera said in one look. */
export interface ObservedCamera {
  readonly identity: CameraIdentity;
  readonly clock: ObservedClock;
  readonly hostname?: string;
  readonly discovery?: CameraSettings['discovery'];
  readonly interfaces: readonly {
    readonly name: string;
    readonly mac?: string;
    readonly addresses: readonly string[];
  }[];
  /** The media service that was used: Media2 where the device has it. */
  readonly media: 'media1' | 'media2';
  /** In the device's order: the first is the main stream, the second the sub stream. */
  readonly profiles: readonly ObservedProfile[];
  readonly encoder: { readonly main?: ObservedEncoder; readonly sub?: ObservedEncoder };
}

/**
 * What became of one wanted setting.
 *
 * `adapted`: the device took the nearest value it supports; a fact about the device, not drift.
 * `not-applied`: it answered that it took the value, and on reading back still shows another.
 * `not-supported`: it has no such setting.
 * `refused`: the device, or wardctl in order not to lose it, said no; `skipped`: what it depends on was not applied. Both
 * say why.
 */
export interface SettingResult {
  /** `encoder.main.bitrateKbps` */
  readonly path: string;
  readonly wanted: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly result:
    | 'unchanged'
    | 'applied'
    | 'adapted'
    | 'not-applied'
    | 'not-supported'
    | 'refused'
    | 'skipped';
  /** Why it was refused or skipped, in the words of the device where it gave any. */
  readonly reason?: string;
  /** What the operator can do about it. */
  readonly hint?: string;
  /** The device said that it shows the value after a restart only: `not-applied` then means not visible yet. */
  readonly restartNeeded?: boolean;
}
