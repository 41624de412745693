import type { HostDirectory, HostFile } from '@wardctl/fleet';

/** The keeper as it shall stand on a host, and the POSIX scripts that use it. All are run as root. */
export interface RenderedKeeper {
  readonly directories: readonly HostDirectory[];
  readonly files: readonly HostFile[];
  /** Runs it once and prints its report; waits up to a minute for a run in progress. Exit code 75: still busy. */
  readonly runScript: string;
  /** Prints the report of what is there and deletes nothing. */
  readonly readScript: string;
  /** Makes it run every ten minutes; to be repeated without harm. */
  readonly enableScript: string;
  /** Ends the timer and removes the files; the footage stays. */
  readonly removeScript: string;
}
