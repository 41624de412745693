import type { HostFiles } from '../host/host-files.ts';
import { ShellFailure } from './shell-failure.ts';
import type { Stream } from './streams.ts';
import type { Command } from './syntax-tree.ts';

interface Variable {
  readonly value: string | undefined;
  readonly exported: boolean;
  readonly readonly: boolean;
}

interface ShellStart {
  readonly name: string;
  readonly positional: readonly string[];
  readonly files: HostFiles;
  readonly cwd: string;
  readonly umask: number;
  readonly environment: ReadonlyMap<string, string>;
  readonly streams: ReadonlyMap<number, Stream>;
  readonly pid: number;
}

/** What one shell process remembers. A subshell works on a copy. */
export class ShellState {
  readonly name: string;
  readonly files: HostFiles;
  readonly pid: number;
  positional: readonly string[];
  cwd: string;
  umask: number;
  status = 0;
  /** Of `set`: `e`, `u`, `f`, `x`, `n`. */
  options = new Set<string>();
  streams: ReadonlyMap<number, Stream>;
  functions = new Map<string, Command>();
  exitTrap: string | undefined;
  background: Promise<number>[] = [];
  #variables = new Map<string, Variable>();
  #locals: Map<string, Variable | undefined>[] = [];

  constructor(start: ShellStart) {
    this.name = start.name;
    this.files = start.files;
    this.pid = start.pid;
    this.positional = start.positional;
    this.cwd = start.cwd;
    this.umask = start.umask;
    this.streams = start.streams;
    for (const [name, value] of start.environment) {
      this.#variables.set(name, { value, exported: true, readonly: false });
    }
  }

  /** The state of a subshell; traps are not inherited. */
  fork(): ShellState {
    const copy = new ShellState({ ...this.#start(), environment: new Map() });
    copy.status = this.status;
    copy.options = new Set(this.options);
    copy.functions = new Map(this.functions);
    copy.#variables = new Map(this.#variables);
    return copy;
  }

  get(name: string): string | undefined {
    return this.#variables.get(name)?.value;
  }

  set(name: string, value: string): void {
    const known = this.#variables.get(name);
    if (known?.readonly) throw new ShellFailure(`${name}: is read only`);
    this.#variables.set(name, { value, exported: known?.exported ?? this.options.has('a'), readonly: false });
  }

  mark(name: string, flag: 'exported' | 'readonly'): void {
    const known = this.#variables.get(name) ?? { value: undefined, exported: false, readonly: false };
    this.#variables.set(name, { ...known, [flag]: true });
  }

  unset(name: string): void {
    if (this.#variables.get(name)?.readonly) throw new ShellFailure(`unset: ${name}: is read only`);
    this.#variables.delete(name);
  }

  names(flag?: 'exported' | 'readonly'): string[] {
    return [...this.#variables.keys()]
      .filter((name) => flag === undefined || this.#variables.get(name)?.[flag])
      .sort();
  }

  environment(): Map<string, string> {
    const all = new Map<string, string>();
    for (const [name, { value, exported }] of this.#variables)
      if (exported && value !== undefined) all.set(name, value);
    return all;
  }

  /** Value of a variable or of a special parameter. */
  parameter(name: string): string | undefined {
    if (/^[1-9]\d*$/.test(name)) return this.positional[Number(name) - 1];
    switch (name) {
      case '0':
        return this.name;
      case '#':
        return String(this.positional.length);
      case '?':
        return String(this.status);
      case '$':
        return String(this.pid);
      case '!':
        return this.background.length > 0 ? String(this.pid + this.background.length) : undefined;
      case '-':
        return [...this.options].join('');
      case '@':
      case '*':
        return this.positional.length > 0 ? this.positional.join(' ') : undefined;
      default:
        return this.get(name);
    }
  }

  /** Runs `work` with variables that are put back afterwards, as a function's `local` or a command's prefix. */
  async scoped<Value>(work: () => Promise<Value>): Promise<Value> {
    const saved = new Map<string, Variable | undefined>();
    this.#locals.push(saved);
    try {
      return await work();
    } finally {
      this.#locals.pop();
      for (const [name, variable] of saved) {
        if (variable === undefined) this.#variables.delete(name);
        else this.#variables.set(name, variable);
      }
    }
  }

  /** Makes `name` belong to the innermost `scoped`. */
  localise(name: string): void {
    const scope = this.#locals.at(-1);
    if (scope !== undefined && !scope.has(name)) scope.set(name, this.#variables.get(name));
  }

  get isInsideScope(): boolean {
    return this.#locals.length > 0;
  }

  write(descriptor: 1 | 2, text: string): void {
    this.streams.get(descriptor)?.sink?.(text);
  }

  #start(): Omit<ShellStart, 'environment'> {
    const { name, files, pid, positional, cwd, umask, streams } = this;
    return { name, files, pid, positional, cwd, umask, streams };
  }
}
