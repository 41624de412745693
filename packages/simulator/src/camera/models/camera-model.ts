import type { FactorySettings, PerStream } from '../camera-settings.ts';
import type { EncoderOptions } from '../encoder/encoder-options.ts';
import type { CameraFeatures } from './camera-features.ts';
import type { CameraQuirks } from './camera-quirks.ts';

/** What a camera says it is. */
export interface VirtualIdentity {
  readonly manufacturer: string;
  readonly model: string;
  readonly firmware: string;
  readonly serial: string;
  readonly hardwareId: string;
  /** Lower case, colons. */
  readonly mac: string;
}

/** `digest+token` takes either, one at a time; `digest-md5+sha256` challenges with both algorithms. */
export type CameraAuth =
  | 'digest-md5'
  | 'digest-sha256'
  | 'digest-md5+sha256'
  | 'username-token'
  | 'digest+token';

export type ServiceName = 'device' | 'media1' | 'media2' | 'imaging' | 'recording' | 'search' | 'security';

/** How the cameras of one model behave out of the box, as data. */
export interface CameraModel {
  /** `vendor/model`, as inventories write it. */
  readonly name: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly firmware: string;
  readonly hardwareId: string;
  readonly media: 'media1' | 'media1+2';
  readonly auth: CameraAuth;
  /** HTTP Digest realm. */
  readonly realm: (identity: VirtualIdentity) => string;
  /** What Media1, which has no H.265, shows of an encoder set to it. */
  readonly media1ShowsH265: 'as-h264' | 'no-encoder';
  /** A refused sign-in says how many tries are left. */
  readonly countsDownAttempts: boolean;
  /** Paths the services answer on; several may share one. */
  readonly paths: Readonly<Record<ServiceName, string>>;
  readonly tokens: {
    readonly videoSource: string;
    readonly videoSourceConfiguration: string;
    readonly profile: PerStream<string>;
    readonly encoder: PerStream<string>;
  };
  readonly profileNames: PerStream<string>;
  /** RTSP path and query. */
  readonly streamPaths: PerStream<string>;
  readonly snapshotPath: string;
  readonly maxNtpServers: number;
  readonly encoderOptions: PerStream<readonly EncoderOptions[]>;
  readonly features: CameraFeatures;
  readonly factorySettings: (identity: VirtualIdentity) => FactorySettings;
  readonly quirks?: CameraQuirks;
}
