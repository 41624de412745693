import type { CameraSettings } from './camera-settings.ts';
import type { CredentialReference } from './credential-reference.ts';
import type { CameraId, RecorderId, WardCode } from './ids.ts';
import type { LocalName } from './local-name.ts';

export type Placement = 'main-road' | 'main-road-lpr' | 'residential' | 'hotspot' | 'indoor';
export type Ownership = 'budget' | 'organisation' | 'household' | 'joint';

/**
 * `configure`: wardctl writes the device. `observe`: it only reads it and records its stream, because no agreement in
 * date covers configuration.
 */
export type ControlScope = 'configure' | 'observe';

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
  /** Which certificate it may show: `authorities` (where absent), `unverified`, `sha256:…` or `ca:FILE`. */
  readonly certificate?: string;
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
  readonly stream: {
    readonly port: number;
    readonly path: string;
    /** `rtsp` where absent; `rtsps` is RTSP over TLS. */
    readonly protocol?: 'rtsp' | 'rtsps';
  };
  readonly retention: RetentionTerms;
  readonly settings: CameraSettings;
}
