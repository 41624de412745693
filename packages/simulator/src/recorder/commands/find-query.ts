import type { NodeInfo } from '../host/node-info.ts';
import type { CommandCall } from '../shell/command-call.ts';

/** A file that the walk has come to. */
export interface Visit {
  readonly path: string;
  readonly shown: string;
  readonly start: string;
  readonly depth: number;
  readonly node: NodeInfo;
}

export type Expression = (visit: Visit) => boolean | Promise<boolean>;

/** One command line while it is parsed and run. */
export interface Query {
  readonly call: CommandCall;
  readonly words: string[];
  readonly nowMs: number;
  minDepth: number;
  maxDepth: number;
  contentsFirst: boolean;
  hasAction: boolean;
  prune: boolean;
  status: number;
  /** Runs commands that gather their arguments (`-exec … +`). */
  readonly finish: (() => Promise<void>)[];
}
