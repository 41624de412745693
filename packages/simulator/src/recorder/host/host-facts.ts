import type { Accounts } from './accounts.ts';

/** A file system that `df` shows. */
export interface Volume {
  readonly device: string;
  /** Mount point. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Bytes in use at this moment. */
  readonly usedBytes: () => number;
}

/** How `sudo` treats the login user. */
export type SudoPolicy = 'no-password' | 'password' | 'absent';

/** What is true of the machine as a whole. */
export interface HostFacts {
  readonly hostname: string;
  readonly accounts: Accounts;
  readonly bootedAtMs: number;
  readonly volumes: () => readonly Volume[];
  readonly sudo: () => SudoPolicy;
  /** Number of a new process. */
  readonly startProcess: () => number;
  readonly endProcess: (pid: number) => void;
  readonly isAlive: (pid: number) => boolean;
}

export const kernelRelease = '6.1.0-31-amd64';
