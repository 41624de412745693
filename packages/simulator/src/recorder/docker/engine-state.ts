import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ContainerHealth } from '../faults.ts';

export interface ImageRecord {
  /** `sha256:…` */
  readonly id: string;
  readonly tags: readonly string[];
  /** `name@sha256:…`; none for images that were loaded from an archive. */
  readonly digests: readonly string[];
  readonly created: string;
  readonly sizeBytes: number;
  readonly config: {
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
    readonly Env?: readonly string[] | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
    readonly WorkingDir?: string;
  };
}

/** What `POST /containers/create` was given, as far as it is read here; the rest is shown again as it came. */
export interface ContainerRequest {
  readonly Image?: string;
  readonly Cmd?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | null;
  readonly Env?: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly StopTimeout?: number;
  readonly Healthcheck?: { readonly Test?: readonly string[]; readonly Interval?: number };
  readonly HostConfig?: {
    readonly Binds?: readonly string[] | null;
    readonly Mounts?: readonly MountRequest[] | null;
    readonly NetworkMode?: string;
    readonly RestartPolicy?: { readonly Name?: string; readonly MaximumRetryCount?: number };
  } & Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

interface MountRequest {
  readonly Type: string;
  readonly Source?: string;
  readonly Target: string;
  readonly ReadOnly?: boolean;
}

type ContainerStatus = 'created' | 'running' | 'restarting' | 'exited';

interface LogLine {
  readonly stream: 1 | 2;
  readonly timeMs: number;
  readonly text: string;
}

export interface ContainerRecord {
  readonly id: string;
  readonly created: string;
  readonly imageId: string;
  readonly request: ContainerRequest;
  readonly health: ContainerHealth;
  name: string;
  status: ContainerStatus;
  exitCode: number;
  error: string;
  startedAt: string;
  finishedAt: string;
  restartCount: number;
  /** Started by a person or a program and not stopped since: what `unless-stopped` goes by. */
  wanted: boolean;
  log: LogLine[];
}

/** All that one engine knows, kept in a file between runs. */
export interface EngineState {
  images: ImageRecord[];
  containers: ContainerRecord[];
}

export function readEngineState(file: string): EngineState | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function writeEngineState(file: string, state: EngineState): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
