import { absolutePath } from '../shell/absolute-path.ts';
import { Footage, type FootageTarget, segmentName } from './footage.ts';
import { deleteExpired } from './mediamtx-cleaner.ts';
import { type MediamtxConfiguration, type MediamtxPath, parseMediamtx } from './mediamtx-configuration.ts';
import { answerMediamtx } from './mediamtx-interface.ts';
import {
  type ProgramContext,
  ProgramExit,
  type RecorderProgram,
  type RunningProgram,
} from './recorder-program.ts';

/** Time from the start until a source is there. */
const connectMs = 200;
const cleanerMs = 1_800_000;

/** MediaMTX as it shows itself from outside: configuration, interfaces, segment files, cleaner. */
export const mediamtx: RecorderProgram = (context) => new Mediamtx(context);

class Mediamtx implements RunningProgram {
  readonly #context: ProgramContext;
  readonly #footage: Footage;
  readonly #startedAtMs: number;
  readonly #file: string;
  #text: string;
  #configuration: MediamtxConfiguration;
  #cleanedAtMs = 0;

  constructor(context: ProgramContext) {
    this.#context = context;
    this.#startedAtMs = context.nowMs();
    this.#file = configurationFile(context);
    this.#text = context.files.exists(this.#file) ? context.files.read(this.#file) : '';
    this.#configuration = parseOrExit(this.#text, context);
    this.#footage = new Footage({ ...context, isConnected: (camera) => this.isReady(camera) });
    this.#takePorts();
    context.log(`INF configuration loaded from ${context.words.at(-1)}`);
    this.#footage.backfill(this.#targets(), context.backfillDays, this.#startedAtMs);
    this.tick();
  }

  ports = (): readonly number[] => Object.values(this.#configuration.ports);

  isReady(name: string): boolean {
    const { isHealthy, lostCameras, nowMs } = this.#context;
    return isHealthy && !lostCameras().has(name) && nowMs() >= this.#startedAtMs + connectMs;
  }

  answer: RunningProgram['answer'] = (port, request, response) => {
    answerMediamtx(request, response, {
      port,
      configuration: this.#configuration,
      isReady: (name) => this.isReady(name),
      uptimeMs: this.#context.nowMs() - this.#startedAtMs,
    });
  };

  tick = (): void => {
    const { files, nowMs } = this.#context;
    const text = files.exists(this.#file) ? files.read(this.#file) : this.#text;
    if (text !== this.#text) this.#reloadFrom(text);
    this.#footage.record(this.#targets(), nowMs());
    this.#clean();
  };

  reload = (): void => {
    throw new ProgramExit('hangup', { exitCode: 129 });
  };

  stop = (): void => this.#footage.stop(this.#context.nowMs());

  /** A file that is wrong ends the process, with everything it records. */
  #reloadFrom(text: string): void {
    const { log, nowMs } = this.#context;
    this.#text = text;
    log('INF reloading configuration (file changed)');
    this.#configuration = parseOrExit(text, this.#context);
    this.#takePorts();
    this.#footage.keepOnly(new Set(this.#configuration.paths.map(({ name }) => name)), nowMs());
  }

  #takePorts(): void {
    const { isPortTaken, log } = this.#context;
    const taken = this.ports().find(isPortTaken);
    if (taken === undefined) return;
    const message = `listen tcp :${taken}: bind: address already in use`;
    log(`ERR: ${message}`);
    throw new ProgramExit(message, { exitCode: 1 });
  }

  #targets(): FootageTarget[] {
    return this.#configuration.paths.flatMap((path) => {
      const pattern = path.record ? this.#hostPattern(path) : undefined;
      if (pattern === undefined) return [];
      const fileFor = (beginMs: number) => segmentName(pattern, beginMs);
      return [{ camera: path.name, segmentMs: path.segmentMs, fileFor }];
    });
  }

  #hostPattern({ recordPath, name, extension }: MediamtxPath): string | undefined {
    return this.#context.toHost(absolutePath(`${recordPath.replaceAll('%path', name)}.${extension}`, '/'));
  }

  #clean(): void {
    const { files, nowMs } = this.#context;
    const limits = this.#configuration.paths.map((path) => path.deleteAfterMs).filter((limit) => limit > 0);
    if (nowMs() < this.#cleanedAtMs + Math.min(cleanerMs, ...limits.map((limit) => limit / 2))) return;
    this.#cleanedAtMs = nowMs();
    for (const path of this.#configuration.paths) {
      const pattern = this.#hostPattern(path);
      if (pattern !== undefined && path.deleteAfterMs > 0)
        deleteExpired(files, pattern, nowMs() - path.deleteAfterMs);
    }
  }
}

function configurationFile({ words, toHost }: ProgramContext): string {
  const inside = words.find((word) => /\.ya?ml$/.test(word)) ?? '/mediamtx.yml';
  return toHost(absolutePath(inside, '/')) ?? '/nonexistent';
}

function parseOrExit(text: string, { log }: ProgramContext): MediamtxConfiguration {
  try {
    return parseMediamtx(text);
  } catch (error) {
    const message = (error as Error).message.split('\n')[0] ?? '';
    log(`ERR: ${message}`);
    throw new ProgramExit(message, { exitCode: 1, cause: error });
  }
}
