import type { CameraSettings, CredentialReference, RecorderImageReference, WardCode } from '@wardctl/fleet';
import type { RecorderConfiguration, RetentionPolicy } from '@wardctl/recorder';

/** Type tokens of the provider's resources, as they stand in Pulumi's state. */
export const resourceTypes = {
  recorderHost: 'wardctl:index:RecorderHost',
  recorderImage: 'wardctl:index:RecorderImage',
  recorderContainer: 'wardctl:index:RecorderContainer',
  retentionPolicy: 'wardctl:index:RetentionPolicy',
  camera: 'wardctl:index:Camera',
} as const;

export type ResourceType = (typeof resourceTypes)[keyof typeof resourceTypes];

/** How a recorder host is reached. The credential is a reference: the secret never enters Pulumi. */
export interface HostInputs {
  readonly id: string;
  readonly address: string;
  readonly port: number;
  readonly hostKeys: readonly string[];
  readonly credential: CredentialReference;
  /** Absolute path on the host. */
  readonly dockerSocket?: string;
}

/** The on-site Linux host: reachable, with a Docker Engine and a folder for footage. */
export interface RecorderHostInputs {
  readonly host: HostInputs;
  readonly storagePath: string;
}

/** The image in the host's Docker Engine. */
export interface RecorderImageInputs {
  readonly host: HostInputs;
  readonly image: RecorderImageReference;
}

/** The recorder container with its configuration files. */
export interface RecorderContainerInputs {
  readonly host: HostInputs;
  /** What the Docker Engine runs: an image id, or `name@digest`. */
  readonly image: string;
  readonly configuration: RecorderConfiguration;
}

/** The keeper on the host: how long footage of each camera may stay. */
export interface RetentionPolicyInputs {
  readonly host: HostInputs;
  readonly policy: RetentionPolicy;
}

/** The managed settings of one ONVIF device. */
export interface CameraInputs {
  /** Its id in the inventory. Pulumi's SDK keeps the input names `id` and `urn` for itself. */
  readonly device: string;
  readonly ward: WardCode;
  readonly address: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
  /** Which certificate it may show: `authorities` (where absent), `unverified`, `sha256:…` or `ca:FILE`. */
  readonly certificate?: string;
  readonly serial: string;
  readonly mac: string;
  readonly model: string;
  readonly credential: CredentialReference;
  readonly settings: CameraSettings;
}

export interface InputsOf {
  readonly 'wardctl:index:RecorderHost': RecorderHostInputs;
  readonly 'wardctl:index:RecorderImage': RecorderImageInputs;
  readonly 'wardctl:index:RecorderContainer': RecorderContainerInputs;
  readonly 'wardctl:index:RetentionPolicy': RetentionPolicyInputs;
  readonly 'wardctl:index:Camera': CameraInputs;
}

/** Inputs whose change means another thing, not a changed one: the old is deleted, then the new created. */
export const replacedOnChangeOf: Readonly<Record<ResourceType, readonly string[]>> = {
  'wardctl:index:RecorderHost': ['host.id'],
  'wardctl:index:RecorderImage': ['host.id'],
  'wardctl:index:RecorderContainer': ['host.id'],
  'wardctl:index:RetentionPolicy': ['host.id'],
  'wardctl:index:Camera': ['serial'],
};

export function isResourceType(text: string): text is ResourceType {
  return Object.hasOwn(replacedOnChangeOf, text);
}
