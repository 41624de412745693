/** A text file that shall be on a recorder host. */
export interface HostFile {
  /** Absolute. */
  readonly path: string;
  readonly content: string;
  /** Permission bits, for example 0o600. Files that hold credentials are 0o600. */
  readonly mode: number;
  /** `user:group` */
  readonly owner: string;
}

export interface HostDirectory {
  /** Absolute; parents are made with the same mode and owner where they are missing. */
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
}

/** A container as it shall run on a recorder host. Everything here is part of its identity: a change is a new one. */
export interface ContainerSpec {
  /** The name under which the healthy container runs. */
  readonly name: string;
  /** Image id or `name@digest`, as the Docker Engine resolves it. */
  readonly image: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Bind mounts only: footage in an anonymous volume would be lost with the container. */
  readonly mounts: readonly {
    readonly source: string;
    readonly target: string;
    readonly readOnly: boolean;
  }[];
  readonly network: 'host';
  readonly restart: 'unless-stopped';
  /** Seconds between the stop signal and kill. */
  readonly stopTimeoutSeconds: number;
}

/** A question to a service on the recorder's loopback, asked through the SSH connection. */
export interface HealthProbe {
  readonly port: number;
  readonly path: string;
}

/** What a recorder's own interface says about it. */
export interface RecorderHealth {
  /** The recorder answers in the way its kind does. */
  readonly answers: boolean;
  /** Cameras whose stream it holds. */
  readonly connected: readonly string[];
}
