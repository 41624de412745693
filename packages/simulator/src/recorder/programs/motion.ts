import { linesOf } from '../commands/command-input.ts';
import { absolutePath } from '../shell/absolute-path.ts';
import { Footage, type FootageTarget, segmentName } from './footage.ts';
import type { ProgramContext, RecorderProgram, RunningProgram } from './recorder-program.ts';

interface MotionCamera {
  readonly id: number;
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly folder: string;
  readonly fileName: string;
  readonly segmentMs: number;
}

interface MotionConfiguration {
  /** 0: no interface. */
  readonly port: number;
  readonly cameras: readonly MotionCamera[];
}

const connectMs = 200;

/** motion as it shows itself from outside. It never ends because of a wrong configuration. */
export const motion: RecorderProgram = (context) => new Motion(context);

class Motion implements RunningProgram {
  readonly #context: ProgramContext;
  readonly #footage: Footage;
  #startedAtMs: number;
  #configuration: MotionConfiguration;

  constructor(context: ProgramContext) {
    this.#context = context;
    this.#startedAtMs = context.nowMs();
    this.#configuration = readConfiguration(context);
    this.#footage = new Footage({ ...context, isConnected: (name) => this.#isConnectedByName(name) });
    context.log('[0:motion] [NTC] [ALL] main: Motion 4.5.1 Started');
    this.#footage.backfill(this.#targets(), context.backfillDays, this.#startedAtMs);
    this.tick();
  }

  ports = (): readonly number[] => {
    const { port } = this.#configuration;
    return port === 0 || this.#context.isPortTaken(port) ? [] : [port];
  };

  answer: RunningProgram['answer'] = (_, request, response) => {
    const isConnection = request.url === '/0/detection/connection';
    response.writeHead(isConnection ? 200 : 400, { 'content-type': 'text/plain;' });
    response.end(
      isConnection ? this.#connections() : 'Bad Request \nThe server did not understand your request. \n',
    );
  };

  tick = (): void => this.#footage.record(this.#targets(), this.#context.nowMs());

  /** All cameras connect anew. */
  reload = (): void => {
    const { nowMs } = this.#context;
    this.#footage.stop(nowMs());
    this.#configuration = readConfiguration(this.#context);
    this.#startedAtMs = nowMs();
  };

  stop = (): void => this.#footage.stop(this.#context.nowMs());

  #connections(): string {
    const rows = this.#configuration.cameras.map((camera) => {
      const label = camera.name === undefined ? '' : ` -- ${camera.name}`;
      return `Camera ${camera.id}${label} ${this.#isConnected(camera) ? 'Connection OK' : 'Lost connection'} \n`;
    });
    return `Camera 0 \n${rows.join('')}`;
  }

  #isConnectedByName(name: string): boolean {
    return this.#configuration.cameras.some((camera) => camera.name === name && this.#isConnected(camera));
  }

  /** A camera without an address falls back to a local device, which no recorder has. */
  #isConnected({ name = '', url }: MotionCamera): boolean {
    const { isHealthy, lostCameras, nowMs } = this.#context;
    const isUp = isHealthy && nowMs() >= this.#startedAtMs + connectMs;
    return isUp && url !== undefined && !lostCameras().has(name);
  }

  #targets(): FootageTarget[] {
    return this.#configuration.cameras.flatMap(({ name, folder, fileName, segmentMs }) => {
      const pattern = this.#context.toHost(`${folder}/${fileName}.mp4`);
      if (pattern === undefined || name === undefined) return [];
      return [{ camera: name, segmentMs, fileFor: (beginMs: number) => segmentName(pattern, beginMs) }];
    });
  }
}

function readConfiguration(context: ProgramContext): MotionConfiguration {
  const { words } = context;
  const main = words[words.indexOf('-c') + 1] ?? '';
  const settings = readSettings(context, words.includes('-c') ? main : '/etc/motion/motion.conf');
  const files = settings.filter(([key]) => key === 'camera').map(([, file]) => file);
  return {
    port: Number(settingOf(settings, 'webcontrol_port') ?? 0),
    cameras: files.map((file, index) => cameraOf([...settings, ...readSettings(context, file)], index)),
  };
}

function cameraOf(settings: readonly Setting[], index: number): MotionCamera {
  return {
    id: Number(settingOf(settings, 'camera_id') ?? index + 1),
    name: settingOf(settings, 'camera_name'),
    url: settingOf(settings, 'netcam_url'),
    folder: settingOf(settings, 'target_dir') ?? '/var/lib/motion',
    fileName: settingOf(settings, 'movie_filename') ?? '%v-%Y%m%d%H%M%S',
    segmentMs: Number(settingOf(settings, 'movie_max_time') ?? 120) * 1000,
  };
}

type Setting = readonly [key: string, value: string];

function settingOf(settings: readonly Setting[], key: string): string | undefined {
  return settings.findLast(([name]) => name === key)?.[1];
}

function readSettings({ files, toHost, log }: ProgramContext, path: string): Setting[] {
  const file = toHost(absolutePath(path, '/'));
  if (file === undefined || !files.exists(file)) {
    log(`[0:motion] [ALR] [ALL] conf_load: could not open configuration file ${path}`);
    return [];
  }
  const lines = linesOf(files.read(file)).map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !/^[#;]/.test(line))
    .map((line) => {
      const [, key = '', value = ''] = /^([\w]+)\s*=?\s*(.*)$/.exec(line) ?? [];
      return [key, value.replace(/^"(.*)"$/, '$1')] as const;
    });
}
