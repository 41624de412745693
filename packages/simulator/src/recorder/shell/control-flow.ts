/** `break` and `continue`: leaves or repeats the loop that is `depth` loops out. */
export class LoopControl {
  readonly kind: 'break' | 'continue';
  depth: number;

  constructor(kind: 'break' | 'continue', depth: number) {
    this.kind = kind;
    this.depth = depth;
  }
}

/** `return` from a function or a sourced file. */
export class ReturnControl {
  readonly status: number;

  constructor(status: number) {
    this.status = status;
  }
}

/** `exit`, or a failure under `set -e`. */
export class ExitControl {
  readonly status: number;

  constructor(status: number) {
    this.status = status;
  }
}
