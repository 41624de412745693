import {
  type CameraId,
  type CredentialReference,
  digestOf,
  type RecorderId,
  type RecorderKindName,
} from '@wardctl/fleet';

/**
 * What a recorder runs, without any secret: small, plain and stable, so that it can be kept and compared.
 *
 * Equal configurations give equal files on the recorder; a version of the tool that renders differently shows in
 * `templateDigest`.
 */
export interface RecorderConfiguration {
  readonly recorder: RecorderId;
  readonly kind: RecorderKindName;
  /** Absolute folder on the host, the same inside the container. */
  readonly storagePath: string;
  readonly segmentSeconds: number;
  /** Loopback port where the recorder is asked how it is. */
  readonly controlPort: number;
  /** By id. */
  readonly cameras: readonly RecordedCamera[];
  /** Changes when the same configuration would be rendered differently. */
  readonly templateDigest: string;
}

/** One camera as its recorder sees it. */
export interface RecordedCamera {
  readonly id: CameraId;
  readonly host: string;
  readonly port: number;
  /** Path and query of the RTSP stream, with its leading slash. */
  readonly path: string;
  /** RTSP over TLS. Absent for plain RTSP. */
  readonly isEncrypted?: true;
  readonly credential: CredentialReference;
  readonly retentionDays: number;
  readonly ceilingDays: number;
}

/** SHA-256 in hex; its first twelve digits name the folder of the rendered files on the host. */
export function configurationDigest(configuration: RecorderConfiguration): string {
  return digestOf(configuration);
}
