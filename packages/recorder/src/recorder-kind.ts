import type {
  CameraId,
  ContainerSpec,
  Credential,
  HealthProbe,
  HostDirectory,
  HostFile,
  RecorderHealth,
  RecorderKindName,
} from '@wardctl/fleet';
import type { RecorderConfiguration } from './configuration.ts';

/** What has to be on the host before the container starts. */
export interface RenderedRecorder {
  readonly directories: readonly HostDirectory[];
  readonly files: readonly HostFile[];
}

export interface HealthAnswer {
  readonly status: number;
  readonly body: string;
}

/** One recorder software: how it is configured, started and asked how it is. */
export interface RecorderKind {
  readonly name: RecorderKindName;
  /** Loopback port of its own interface where the inventory names none. */
  readonly defaultControlPort: number;
  /**
   * The files of one configuration, in a folder of their own: `/etc/wardctl/<recorder>/<first 12 digits of the digest>`.
   * Only here do secrets appear; files that hold them are 0o600.
   *
   * @throws FleetError `secret/unreadable` when a camera's credential has no password
   */
  render(
    configuration: RecorderConfiguration,
    credentialOf: (camera: CameraId) => Credential,
  ): RenderedRecorder;
  /** The container that runs this configuration, from `image` as the Docker Engine resolves it. */
  container(configuration: RecorderConfiguration, image: string): ContainerSpec;
  probe(configuration: RecorderConfiguration): HealthProbe;
  /** Never throws: an answer that makes no sense is that of something which is not this recorder. */
  parseHealth(answer: HealthAnswer, configuration: RecorderConfiguration): RecorderHealth;
}
