import type { CameraId, RecorderId, WardCode } from './ids.ts';
import type { LocalName } from './ward.ts';

export type Placement = 'main-road' | 'main-road-lpr' | 'residential' | 'hotspot' | 'indoor';
export type Ownership = 'budget' | 'organisation' | 'household' | 'joint';

/**
 * `configure`: wardctl writes the device. `observe`: it only reads it and records its stream, because no agreement in
 * date covers configuration.
 */
export type ControlScope = 'configure' | 'observe';

export type VideoCodec = 'H264' | 'H265';

/** One encoder. Absent fields are left as the device has them. */
export interface EncoderSettings {
  readonly codec?: VideoCodec;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Frames per second; devices round to what they support. */
  readonly frameRateFps?: number;
  /** Upper bound in kbit/s, 1–65 535 on most devices. */
  readonly bitrateKbps?: number;
  /** Distance between key frames, in frames. */
  readonly govLength?: number;
}

/** Desired device settings. Absent parts are not managed. */
export interface CameraSettings {
  readonly clock?: {
    /** `ntp`: the device follows `ntpServers`. `manual`: the tool leaves the mode to a person. */
    readonly mode: 'ntp' | 'manual';
    /** Host names or addresses, compared as a set. */
    readonly ntpServers: readonly string[];
    /** POSIX TZ string (ONVIF Core, TimeZone), for example `ICT-7`. */
    readonly timeZone: string;
  };
  readonly hostname?: string;
  /** WS-Discovery mode of the device. */
  readonly discovery?: 'discoverable' | 'non-discoverable';
  readonly encoder?: { readonly main?: EncoderSettings; readonly sub?: EncoderSettings };
}

/** How long footage is kept. `floorDays <= days <= ceilingDays`. */
export interface RetentionTerms {
  readonly class: string;
  readonly floorDays: number;
  readonly days: number;
  readonly ceilingDays: number;
}

/** What a camera shall be. Identity is `serial` and `mac`, never `address`. */
export interface DesiredCamera {
  readonly id: CameraId;
  readonly ward: WardCode;
  readonly site: string;
  readonly recorder: RecorderId;
  readonly name: LocalName;
  readonly address: string;
  /** ONVIF service port. */
  readonly port: number;
  readonly protocol: 'http' | 'https';
  readonly serial: string;
  /** Lower case, colons. */
  readonly mac: string;
  /** `vendor/model`. */
  readonly model: string;
  readonly placement: Placement;
  readonly ownership: Ownership;
  readonly control: ControlScope;
  /** Id of the agreement with its owner. */
  readonly agreement?: string;
  /** What selections name besides; those of its site are among them. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly credential: CredentialReference;
  /** The RTSP stream that the recorder pulls. */
  readonly stream: { readonly port: number; readonly path: string };
  readonly retention: RetentionTerms;
  readonly settings: CameraSettings;
}

/** Where a credential is kept; never the credential itself. */
export interface CredentialReference {
  /** `env:NAME`, `file:PATH` or `file:PATH#KEY`. */
  readonly reference: string;
  /** Raised by hand when the secret behind the reference changes, so that dependants are written again. */
  readonly version: number;
}
