import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RecorderFaults } from '../faults.ts';
import type { HostFiles } from '../host/host-files.ts';
import { programOf } from '../programs/program-of.ts';
import { ProgramExit, type RunningProgram } from '../programs/recorder-program.ts';
import { bindMounts, hostPath, makeBindSources } from './bind-mounts.ts';
import type { ContainerRecord, ImageRecord } from './engine-state.ts';

interface RunOptions {
  readonly files: HostFiles;
  readonly faults: RecorderFaults;
  readonly backfillDays: number;
  readonly imageOf: (container: ContainerRecord) => ImageRecord | undefined;
  /** Something about a container has changed by itself. */
  readonly changed: () => void;
}

const firstBackoffMs = 100;
const longestBackoffMs = 60_000;
const keptLogLines = 500;

/** The processes of the containers of one engine, and the restart policy that watches over them. */
export class ContainerRuns {
  readonly #options: RunOptions;
  readonly #running = new Map<ContainerRecord, RunningProgram>();
  readonly #restarts = new Map<ContainerRecord, { timer: NodeJS.Timeout; backoffMs: number }>();

  constructor(options: RunOptions) {
    this.#options = options;
  }

  start(container: ContainerRecord): void {
    this.#cancelRestart(container);
    container.wanted = true;
    container.restartCount = 0;
    this.#launch(container, firstBackoffMs);
  }

  /** Ends the process; `exitCode` is what it then leaves. */
  stop(container: ContainerRecord, exitCode: number): void {
    container.wanted = false;
    this.#cancelRestart(container);
    this.#end(container, exitCode);
  }

  reload(container: ContainerRecord): void {
    this.#guard(container, firstBackoffMs, () => this.#running.get(container)?.reload());
  }

  /** Lets time pass for every program. */
  tick(): void {
    for (const [container, program] of this.#running) this.#guard(container, firstBackoffMs, program.tick);
  }

  /** The program that listens on a loopback port. */
  listener(port: number): ((request: IncomingMessage, response: ServerResponse) => void) | undefined {
    const audible = [...this.#running].filter(([container]) => container.health !== 'silent');
    const program = audible.find(([, running]) => running.ports().includes(port))?.[1];
    return program && ((request, response) => program.answer(port, request, response));
  }

  /** Ends all processes and leaves their records as they are, as a machine that is switched off. */
  close(): void {
    for (const { timer } of this.#restarts.values()) clearTimeout(timer);
    this.#restarts.clear();
    for (const program of this.#running.values()) program.stop();
    this.#running.clear();
  }

  #launch(container: ContainerRecord, backoffMs: number): void {
    const { files, faults, backfillDays, imageOf } = this.#options;
    const image = imageOf(container);
    const words = commandWords(container, image);
    const mounts = bindMounts(container.request);
    makeBindSources(container.request, files);
    container.status = 'running';
    container.exitCode = 0;
    container.error = '';
    container.startedAt = new Date().toISOString();
    this.#guard(container, backoffMs, () => {
      if (container.health === 'exits') throw new ProgramExit('fatal error', { exitCode: 1 });
      const program = programOf(
        words,
        container.request.Image ?? '',
      )({
        files,
        words,
        isHealthy: container.health === 'healthy',
        lostCameras: () => faults.lostCameras,
        backfillDays,
        toHost: (path) => hostPath(mounts, path),
        isPortTaken: (port) => this.#isPortTaken(container, port),
        log: (line) => this.#log(container, line),
        nowMs: Date.now,
      });
      this.#running.set(container, program);
    });
  }

  #isPortTaken(container: ContainerRecord, port: number): boolean {
    return [...this.#running].some(
      ([other, program]) => other !== container && program.ports().includes(port),
    );
  }

  #guard(container: ContainerRecord, backoffMs: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ProgramExit)) throw error;
      if (container.log.length === 0) this.#log(container, `ERR: ${error.message}`);
      this.#end(container, error.exitCode);
      this.#maybeRestart(container, backoffMs);
      this.#options.changed();
    }
  }

  #end(container: ContainerRecord, exitCode: number): void {
    this.#running.get(container)?.stop();
    this.#running.delete(container);
    container.status = 'exited';
    container.exitCode = exitCode;
    container.finishedAt = new Date().toISOString();
  }

  #maybeRestart(container: ContainerRecord, backoffMs: number): void {
    const { Name = 'no', MaximumRetryCount = 0 } = container.request.HostConfig?.RestartPolicy ?? {};
    const isLimited =
      Name === 'on-failure' && MaximumRetryCount > 0 && container.restartCount >= MaximumRetryCount;
    if (!['always', 'unless-stopped', 'on-failure'].includes(Name) || isLimited || !container.wanted) return;
    container.status = 'restarting';
    const timer = setTimeout(() => {
      this.#restarts.delete(container);
      container.restartCount++;
      this.#launch(container, Math.min(longestBackoffMs, backoffMs * 2));
      this.#options.changed();
    }, backoffMs);
    timer.unref();
    this.#restarts.set(container, { timer, backoffMs });
  }

  #cancelRestart(container: ContainerRecord): void {
    clearTimeout(this.#restarts.get(container)?.timer);
    this.#restarts.delete(container);
  }

  #log(container: ContainerRecord, text: string): void {
    const stamped = text.startsWith('ERR:') || text.startsWith('[') ? text : `${logTime(new Date())} ${text}`;
    container.log = [
      ...container.log,
      { stream: 1 as const, timeMs: Date.now(), text: `${stamped}\n` },
    ].slice(-keptLogLines);
  }
}

/** Entry point and command: an entry point of one's own drops the command of the image. */
export function commandWords({ request }: ContainerRecord, image: ImageRecord | undefined): string[] {
  const entrypoint = request.Entrypoint ?? image?.config.Entrypoint ?? [];
  const inherited = request.Entrypoint?.length ? [] : (image?.config.Cmd ?? []);
  return [...entrypoint, ...(request.Cmd?.length ? request.Cmd : inherited)];
}

/** `2026/11/24 13:41:07`, the way of MediaMTX. */
function logTime(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}
