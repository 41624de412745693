import { type CredentialStore, type FleetObserver, type Outcome, visitFleet } from '@wardctl/fleet';
import type { FleetContext } from './fleet-context.ts';
import type { ProbeCache } from './probe-cache.ts';
import { lookAtCamera, type OpenCamera, openCamera } from './probe-camera.ts';
import { ProbeLook } from './probe-look.ts';
import { probeRecorder } from './probe-recorder.ts';
import type { CameraFacts, ProbeDepth, Probed, RecorderFacts } from './probe-result.ts';
import type { ProbeTarget } from './probe-targets.ts';
import { endpointOf, lookKeyOf, probedDevice } from './probed-device.ts';
import type { CameraRecords } from './record-cameras.ts';
import { RunCredentials } from './run-credentials.ts';

export interface ProbeRunOptions {
  readonly depth: ProbeDepth;
  readonly concurrency: number;
  /** Devices of one site that are looked at at the same time. */
  readonly perSite: number;
  readonly observer: FleetObserver;
  readonly cache: ProbeCache;
  /** Looks not older than this are taken from the cache; none unless given. */
  readonly maxAgeMs?: number | undefined;
  /** Where what cameras answer is written down. */
  readonly records?: CameraRecords | undefined;
}

type ProbeAccess = Pick<FleetContext, 'endpoints' | 'baseDirectory'> & {
  readonly credentials: Pick<CredentialStore, 'resolve'>;
};

interface Looking {
  readonly open: OpenCamera | undefined;
  readonly access: ProbeAccess;
  readonly signal: AbortSignal;
}

/** One look at each device; each is told of as soon as it is over, and all secrets are known. */
export class ProbeRun {
  readonly #context: FleetContext;
  readonly #options: ProbeRunOptions;
  readonly #looks = new Map<string, ProbeLook<CameraFacts | RecorderFacts>>();
  readonly #devices = new Map<string, Probed>();
  /** What cannot be told of before every secret is known. */
  #untold: Probed[] | undefined = [];

  constructor(context: FleetContext, options: ProbeRunOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** @returns Every device, in the order of `targets`. */
  async over(targets: readonly ProbeTarget[]): Promise<Probed[]> {
    const left = targets.filter((target) => !this.#takeFromCache(target));
    const { credentials, cancellation } = this.#context;
    // Without signing in no secret is read, so that none can slip out.
    const references = this.#options.depth === 'reach' ? [] : left.map(referenceOf);
    const signIns = new RunCredentials(credentials, references, cancellation);
    const told = signIns.known.then(() => this.#tellTheUntold());
    await this.#visit(left, { ...this.#context, credentials: signIns });
    await told;
    return targets.flatMap(({ id }) => this.#devices.get(id) ?? []);
  }

  async #visit(targets: readonly ProbeTarget[], access: ProbeAccess): Promise<void> {
    const { cancellation } = this.#context;
    const { concurrency, perSite, observer } = this.#options;
    const byId = new Map(targets.map((target) => [target.id, target]));
    const teller: FleetObserver = {
      started: () => {},
      finished: (id, outcome) => this.#finished(byId.get(id), outcome),
    };
    await visitFleet<ProbeTarget, OpenCamera | undefined, void>(
      targets,
      {
        reach: (target, signal) => this.#reach(target, access, signal),
        look: (open, target, signal) => this.#lookAt(target, { open, access, signal }),
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
  }

  #takeFromCache(target: ProbeTarget): boolean {
    const { maxAgeMs, cache, depth, observer } = this.#options;
    const key = maxAgeMs === undefined ? undefined : lookKeyOf(target, this.#context.endpoints);
    if (maxAgeMs === undefined || key === undefined) return false;
    const found = cache.find(key, { depth, maxAgeMs });
    if (found === undefined) return false;
    this.#tell(found);
    observer.finished(target.id, { status: 'done', value: undefined });
    return true;
  }

  /** A recorder is connected with in its turn only: signing in is most of the work. */
  async #reach(
    target: ProbeTarget,
    access: ProbeAccess,
    signal: AbortSignal,
  ): Promise<OpenCamera | undefined> {
    if (target.kind !== 'camera') return undefined;
    return await openCamera(target.camera, access, this.#optionsOf<CameraFacts>(target, signal));
  }

  async #lookAt(target: ProbeTarget, { open, access, signal }: Looking): Promise<void> {
    if (target.kind === 'recorder') {
      await probeRecorder(target.recorder, access, this.#optionsOf<RecorderFacts>(target, signal));
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
    const device = probedDevice(target, outcome, {
      depth: this.#options.depth,
      endpoint: endpointOf(target, this.#context.endpoints),
      look: this.#looks.get(target.id),
    });
    this.#tell(device);
    const key = lookKeyOf(target, this.#context.endpoints);
    if (key !== undefined && device.error?.code !== 'run/cancelled') this.#options.cache.put(key, device);
  }

  #tell(device: Probed): void {
    this.#devices.set(device.id, device);
    if (this.#untold === undefined) this.#context.events.write('device-probed', device);
    else this.#untold.push(device);
  }

  #tellTheUntold(): void {
    for (const device of this.#untold ?? []) this.#context.events.write('device-probed', device);
    this.#untold = undefined;
  }
}

function referenceOf(target: ProbeTarget): string {
  return (target.kind === 'camera' ? target.camera : target.recorder).credential.reference;
}
