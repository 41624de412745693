import {
  digestOf,
  type EndpointLookup,
  type FleetObserver,
  type InventoryDevice,
  type Outcome,
  visitFleet,
} from '@wardctl/fleet';
import { exitCodeOfRun } from '../exit-code.ts';
import type { FleetContext } from './fleet-context.ts';
import type { LookKey, ProbeCache } from './probe-cache.ts';
import { lookAtCamera, type OpenCamera, openCamera } from './probe-camera.ts';
import { judgeDevices } from './probe-judgement.ts';
import { ProbeLook } from './probe-look.ts';
import { probeRecorder } from './probe-recorder.ts';
import type { CameraFacts, ProbeDepth, Probed, ProbeResult, RecorderFacts } from './probe-result.ts';
import { type ProbeState, probeStates, stateOfError } from './probe-state.ts';
import type { ProbeTarget } from './probe-targets.ts';
import type { CameraRecords } from './record-cameras.ts';

interface ProbeFleetOptions {
  readonly depth: ProbeDepth;
  readonly concurrency: number;
  /** Devices of one site that are looked at at the same time. */
  readonly perSite: number;
  readonly observer: FleetObserver;
  /** Every camera that is no stranger. */
  readonly known: readonly InventoryDevice[];
  readonly cache: ProbeCache;
  /** Looks not older than this are taken from the cache; none unless given. */
  readonly maxAgeMs?: number | undefined;
  /** Where what cameras answer is written down. */
  readonly records?: CameraRecords | undefined;
}

/** Looks at every device of the selection, as many at once as the options say, and then at all of them together. */
export async function probeFleet(
  targets: readonly ProbeTarget[],
  context: FleetContext,
  options: ProbeFleetOptions,
): Promise<ProbeResult> {
  const [startedAt, begin] = [new Date().toISOString(), performance.now()];
  const run = new ProbeRun(context, options);
  const alone = await run.over(targets);
  const judged = judgeDevices(alone, options.known);
  const changed = new Map(judged.map((device) => [device.id, device]));
  const devices = alone.map((device) => changed.get(device.id) ?? device);
  for (const device of judged) {
    if (device.identity?.verdict !== 'match') context.events.write('device-judged', device);
  }
  return {
    startedAt,
    elapsedMs: Math.round(performance.now() - begin),
    depth: options.depth,
    summary: summaryOf(devices),
    cached: devices.filter(({ cached }) => cached !== undefined).length,
    devices,
  };
}

/** One look at each device; each is told of as soon as it is over. */
class ProbeRun {
  readonly #context: FleetContext;
  readonly #options: ProbeFleetOptions;
  readonly #looks = new Map<string, ProbeLook<CameraFacts | RecorderFacts>>();
  readonly #devices = new Map<string, Probed>();

  constructor(context: FleetContext, options: ProbeFleetOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** @returns Every device, in the order of `targets`. */
  async over(targets: readonly ProbeTarget[]): Promise<Probed[]> {
    const { cancellation } = this.#context;
    const { concurrency, perSite, observer } = this.#options;
    const byId = new Map(targets.map((target) => [target.id, target]));
    const teller: FleetObserver = {
      started: () => {},
      finished: (id, outcome) => this.#finished(byId.get(id), outcome),
    };
    const left = targets.filter((target) => !this.#takeFromCache(target));
    await visitFleet<ProbeTarget, OpenCamera | undefined, void>(
      left,
      {
        reach: (target, signal) => this.#reach(target, signal),
        look: (open, target, signal) => this.#lookAt(target, open, signal),
        leave: (open) => open?.session.close(),
      },
      {
        concurrency,
        // The uplink of a site is what its devices share.
        linkOf: ({ ward, site }) => `${ward}/${site}`,
        perLink: perSite,
        signal: cancellation.signal,
        stop: cancellation.stop,
        observers: [teller, observer],
      },
    );
    return targets.flatMap(({ id }) => this.#devices.get(id) ?? []);
  }

  #takeFromCache(target: ProbeTarget): boolean {
    const { maxAgeMs, cache, depth, observer } = this.#options;
    const key = maxAgeMs === undefined ? undefined : this.#keyOf(target);
    if (maxAgeMs === undefined || key === undefined) return false;
    const found = cache.find(key, { depth, maxAgeMs });
    if (found === undefined) return false;
    this.#tell(found);
    observer.finished(target.id, { status: 'done', value: undefined });
    return true;
  }

  /** A recorder is connected with in its turn only: signing in is most of the work. */
  async #reach(target: ProbeTarget, signal: AbortSignal): Promise<OpenCamera | undefined> {
    if (target.kind !== 'camera') return undefined;
    return await openCamera(target.camera, this.#context, this.#optionsOf<CameraFacts>(target, signal));
  }

  async #lookAt(target: ProbeTarget, open: OpenCamera | undefined, signal: AbortSignal): Promise<void> {
    if (target.kind === 'recorder') {
      await probeRecorder(target.recorder, this.#context, this.#optionsOf<RecorderFacts>(target, signal));
    } else if (open !== undefined) {
      await lookAtCamera(target.camera, open, this.#optionsOf<CameraFacts>(target, signal));
    }
  }

  #optionsOf<Facts extends CameraFacts | RecorderFacts>({ id }: ProbeTarget, signal: AbortSignal) {
    const { depth, records } = this.#options;
    const look = (this.#looks.get(id) ?? new ProbeLook()) as ProbeLook<Facts>;
    this.#looks.set(id, look as ProbeLook<CameraFacts | RecorderFacts>);
    return { depth, records, look, signal };
  }

  #finished(target: ProbeTarget | undefined, outcome: Outcome<unknown>): void {
    if (target === undefined) return;
    const device = this.#deviceOf(target, outcome);
    this.#tell(device);
    const key = this.#keyOf(target);
    if (key !== undefined && device.error?.code !== 'run/cancelled') this.#options.cache.put(key, device);
  }

  #tell(device: Probed): void {
    this.#devices.set(device.id, device);
    this.#context.events.write('device-probed', device);
  }

  #deviceOf(target: ProbeTarget, outcome: Outcome<unknown>): Probed {
    const { id, ward, site, kind } = target;
    const look = this.#looks.get(id);
    const failure = outcome.status === 'done' ? undefined : outcome;
    return {
      id,
      ward,
      site,
      kind,
      state: failure === undefined ? 'ok' : stateOfError(failure.error.code, failure.status === 'pending'),
      depth: this.#options.depth,
      endpoint: endpointOf(target, this.#context.endpoints) ?? null,
      lookedAt: new Date().toISOString(),
      latencyMs: look?.latencyMs ?? null,
      ...(failure !== undefined && { error: failure.error.toJSON(), why: failure.error.facts }),
      ...(look?.facts !== undefined && { [kind]: look.facts }),
    } as Probed;
  }

  #keyOf(target: ProbeTarget): LookKey | undefined {
    const endpoint = endpointOf(target, this.#context.endpoints);
    if (endpoint === undefined) return undefined;
    return { id: target.id, endpoint, digest: digestOf(partOf(target)) };
  }
}

function partOf(target: ProbeTarget) {
  return target.kind === 'camera' ? target.camera : target.recorder;
}

/** `host:port`; absent where the endpoints file names none. */
function endpointOf(target: ProbeTarget, endpoints: EndpointLookup): string | undefined {
  try {
    const { host, port } = endpoints(partOf(target));
    return `${host}:${port}`;
  } catch {
    return undefined;
  }
}

function summaryOf(devices: readonly Probed[]): ProbeResult['summary'] {
  const counts = new Map<ProbeState, number>(probeStates.map((state) => [state, 0]));
  for (const { state } of devices) counts.set(state, (counts.get(state) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<ProbeState, number>;
}

/** @returns 5 when devices only did not answer, 1 when one answered wrongly */
export function exitCodeOfProbe({ devices }: Pick<ProbeResult, 'devices'>): number {
  return exitCodeOfRun(devices.flatMap(({ error }) => error?.code ?? []));
}
