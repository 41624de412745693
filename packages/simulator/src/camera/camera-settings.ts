import type { VirtualAccount } from './auth/access.ts';
import type { AudioSettings } from './settings/audio-settings.ts';
import type { NetworkSettings } from './settings/network-settings.ts';
import type { AuthFailureWarning, PasswordRules } from './settings/password-settings.ts';
import type { ImagingValues, MaskValues, OsdValues } from './settings/picture-settings.ts';
import type { ReachSettings } from './settings/reach-settings.ts';
import type { RecordingSettings } from './settings/recording-settings.ts';

/** Everything a person can change on a virtual camera: plain JSON but for the passwords, replaced as a whole, never changed in place. */
export interface VirtualCameraSettings {
  readonly hostname: string;
  readonly discovery: 'Discoverable' | 'NonDiscoverable';
  readonly clock: ClockSettings;
  readonly ntp: NtpSettings;
  readonly encoders: PerStream<EncoderValues>;
  readonly network: NetworkSettings;
  /** Those that can be changed; the model has others. */
  readonly scopes: readonly string[];
  /** Who may sign in. */
  readonly accounts: readonly VirtualAccount[];
  readonly passwordRules: PasswordRules;
  readonly authFailureWarning: AuthFailureWarning;
  readonly audio: AudioSettings;
  readonly osds: readonly OsdValues[];
  readonly masks: readonly MaskValues[];
  readonly imaging: ImagingValues;
  readonly recording: RecordingSettings;
  /** Whether the card is written to. */
  readonly recordingJob: 'Active' | 'Idle';
  readonly reach: ReachSettings;
  /** The version that runs. */
  readonly firmware: string;
}

/** How a camera leaves the factory: its people and its firmware are not a matter of the settings. */
export type FactorySettings = Omit<VirtualCameraSettings, 'accounts' | 'firmware'>;

export interface ClockSettings {
  readonly mode: 'NTP' | 'Manual';
  /** POSIX 1003.1 TZ string. */
  readonly timeZone: string;
  readonly daylightSavings: boolean;
  /** Time of the camera minus ours. */
  readonly offsetSeconds: number;
}

export interface NtpSettings {
  readonly fromDhcp: boolean;
  /** Host names or addresses. */
  readonly manual: readonly string[];
  /** What DHCP handed out. */
  readonly dhcp: readonly string[];
}

/** `main` is recorded, `sub` is the small picture for live view. */
export type StreamKind = 'main' | 'sub';
export const streamKinds = ['main', 'sub'] as const satisfies readonly StreamKind[];
/** One value per stream. */
export type PerStream<Value> = Readonly<Record<StreamKind, Value>>;

export interface EncoderValues {
  readonly name: string;
  readonly codec: VirtualCodec;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly frameRateFps: number;
  readonly bitrateKbps: number;
  /** Frames between key frames. */
  readonly govLength: number;
  readonly quality: number;
  /** `Main`, `High`, … */
  readonly profile: string;
  readonly constantBitRate: boolean;
  readonly multicast: MulticastValues;
  /** `xs:duration`; Media1 only. */
  readonly sessionTimeout: string;
}

export type VirtualCodec = 'H264' | 'H265';

export interface MulticastValues {
  readonly address: string;
  readonly port: number;
  readonly ttl: number;
  readonly autoStart: boolean;
}
