import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostFiles } from '../host/host-files.ts';

/** What a program in a container gets from its surroundings. */
export interface ProgramContext {
  /** Files of the host, seen as root. */
  readonly files: HostFiles;
  /** The host's path of a path in the container; undefined where no bind mount holds it. */
  readonly toHost: (path: string) => string | undefined;
  /** Entry point and command in one. */
  readonly words: readonly string[];
  /** Whether its cameras ever connect. */
  readonly isHealthy: boolean;
  readonly lostCameras: () => ReadonlySet<string>;
  readonly backfillDays: number;
  /** Loopback ports of all other programs that run. */
  readonly isPortTaken: (port: number) => boolean;
  readonly log: (line: string) => void;
  readonly nowMs: () => number;
}

export interface RunningProgram {
  /** Loopback ports it answers on. */
  readonly ports: () => readonly number[];
  readonly answer: (port: number, request: IncomingMessage, response: ServerResponse) => void;
  /** Called twice a second. @throws ProgramExit */
  readonly tick: () => void;
  /** SIGHUP. @throws ProgramExit */
  readonly reload: () => void;
  readonly stop: () => void;
}

/** @throws ProgramExit */
export type RecorderProgram = (context: ProgramContext) => RunningProgram;

interface ProgramExitOptions extends ErrorOptions {
  readonly exitCode: number;
}

/** The program ends by itself. */
export class ProgramExit extends Error {
  override readonly name = 'ProgramExit';
  readonly exitCode: number;

  constructor(message: string, options: ProgramExitOptions) {
    super(message, options);
    this.exitCode = options.exitCode;
  }
}
