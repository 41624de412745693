/** Everything a person can change on a virtual camera: plain JSON, replaced as a whole, never changed in place. */
export interface VirtualCameraSettings {
  readonly hostname: string;
  readonly discovery: 'Discoverable' | 'NonDiscoverable';
  readonly clock: ClockSettings;
  readonly ntp: NtpSettings;
  readonly encoders: { readonly main: EncoderValues; readonly sub: EncoderValues };
}

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
