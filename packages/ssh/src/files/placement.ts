import type { HostDirectory, HostFile } from '@wardctl/fleet';

/** What shall be, and what shall no longer be, on a host. Directories come first, removals last. */
export interface Placement {
  readonly directories?: readonly HostDirectory[];
  readonly files?: readonly HostFile[];
  /** Paths of files; a directory there is an error. */
  readonly remove?: readonly string[];
}
