import type { CredentialReference } from './credential-reference.ts';
import type { RecorderId, WardCode } from './ids.ts';

export type RecorderKindName = 'mediamtx' | 'motion';

/** The image a recorder runs, pinned. Exactly one of `digest` and `imageId` is given. */
export interface RecorderImageReference {
  readonly name: string;
  /** Manifest digest in a registry, `sha256:…`. */
  readonly digest?: string;
  /** Image id in the engine, `sha256:…`: what an image has that was loaded from an archive. */
  readonly imageId?: string;
  /** Path of an image archive (`docker save`) on the operator's machine, loaded where the image is missing. */
  readonly archive?: string;
}

/** What a recorder shall be: the on-site Linux host and the container on it. */
export interface DesiredRecorder {
  readonly id: RecorderId;
  readonly ward: WardCode;
  readonly site: string;
  readonly kind: RecorderKindName;
  readonly address: string;
  /** SSH port. */
  readonly port: number;
  /** Pinned host keys, `ssh-ed25519 AAAA…`; any of them is accepted. */
  readonly hostKeys: readonly string[];
  readonly credential: CredentialReference;
  readonly image: RecorderImageReference;
  readonly storage: {
    /** Absolute folder on the host that is bound into the container; footage lives nowhere else. */
    readonly path: string;
    /** Decimal terabytes (10^12 bytes) of the volume. */
    readonly sizeTB: number;
  };
  /** Cameras it can record at once. */
  readonly channels: number;
  /** Mbit/s it takes in from all cameras together, where that is known. */
  readonly ingestMbps?: number;
  /** Seconds of one recording file. */
  readonly segmentSeconds: number;
  /** Loopback port where the recorder is asked how it is; the default of its kind where absent. */
  readonly controlPort?: number;
  /** Socket of the Docker Engine, or of Podman's compatible service; `/var/run/docker.sock` where absent. */
  readonly dockerSocket?: string;
  /** What selections name besides; those of its site are among them. */
  readonly labels?: Readonly<Record<string, string>>;
}
