import type { SourcePosition } from '@wardctl/fleet';
import type { Path } from './path.ts';

/** Where a value stands in its file, and how it is written there. */
export interface Place {
  readonly position: SourcePosition;
  /** The scalar as written, without quotes; absent for maps and lists. */
  readonly text?: string;
}

/** Finds values of one file in its text. */
export interface Positions {
  /** The place of the value at `path`; of the nearest map or list around it when there is none. */
  value(path: Path): Place;
  /** The place of the last key of `path`; of the value when it is an item of a list. */
  key(path: Path): Place;
}
