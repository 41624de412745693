import { FleetError } from './fleet-error.ts';
import { LinkCount } from './link-count.ts';
import { type Outcome, outcomeOfError } from './outcome.ts';
import { VisitQueue } from './visit-queue.ts';

/** Watches a run; never takes part in it. */
export interface FleetObserver {
  started(deviceId: string): void;
  finished(deviceId: string, outcome: Outcome<unknown>): void;
}

export interface FleetRunOptions<D> {
  /** Devices that are worked with at the same time, at least 1. */
  readonly concurrency: number;
  /** Whatever devices share on the way to them, the uplink of a site for example. One for all unless given. */
  readonly linkOf?: (device: D) => string;
  /** Devices of one link that are worked with at the same time; as many as `concurrency` unless given. */
  readonly perLink?: number;
  /** Ways that may be open, or about to be, before there is a slot; 16 unless given. */
  readonly ahead?: number;
  /** Aborts visits in flight. */
  readonly signal: AbortSignal;
  /** Starts no further visit once aborted; those in flight finish. */
  readonly stop?: AbortSignal;
  readonly observers?: readonly FleetObserver[];
}

/** A visit in two steps, since a device that is switched off takes long to say nothing. */
export interface Visit<D, Reached, Value> {
  /** Opens the way to the device. Takes no slot once it takes long. */
  reach(device: D, signal: AbortSignal): Promise<Reached>;
  /** Works with the device, in one of the `concurrency` slots. */
  look(reached: Reached, device: D, signal: AbortSignal): Promise<Value>;
  /** Instead of `look`, when the run ends before its turn. */
  leave(reached: Reached): void;
}

/** Whoever has not been reached after this many milliseconds may be gone, and holds up nobody. */
const patienceMs = 100;
/** Most devices that are being reached at the same time: a socket each. */
const mostReaching = 512;

interface Device {
  readonly id: string;
}

interface Arrived<D, Reached> {
  readonly device: D;
  readonly reached: Reached;
}

/**
 * Visits many devices, at most `concurrency` at a time and `perLink` of each link, those of a link in their order.
 *
 * A visit that throws a FleetError becomes that device's outcome and the run goes on. Any other throw is a bug: the visits
 * in flight are aborted and the run rejects with it.
 */
export async function visitFleet<D extends Device, Reached, Value>(
  devices: readonly D[],
  visit: Visit<D, Reached, Value>,
  options: FleetRunOptions<D>,
): Promise<Map<string, Outcome<Value>>> {
  const run = new FleetRun(visit, options);
  return await run.over(devices);
}

/** The book of one run: who waits, who is on the way, who is being worked with. */
class FleetRun<D extends Device, Reached, Value> {
  readonly #visit: Visit<D, Reached, Value>;
  readonly #options: FleetRunOptions<D>;
  readonly #signal: AbortSignal;
  readonly #bug = new AbortController();
  readonly #end = Promise.withResolvers<void>();
  readonly #outcomes = new Map<string, Outcome<Value>>();
  readonly #waiting = new VisitQueue<D>();
  readonly #arrived = new VisitQueue<Arrived<D, Reached>>();
  readonly #busy = new LinkCount();
  /** Those that soon will be busy: arrived, or not long under way. */
  readonly #near = new LinkCount();
  #reaching = 0;

  constructor(visit: Visit<D, Reached, Value>, options: FleetRunOptions<D>) {
    this.#visit = visit;
    this.#options = options;
    this.#signal = AbortSignal.any([options.signal, this.#bug.signal]);
  }

  async over(devices: readonly D[]): Promise<Map<string, Outcome<Value>>> {
    for (const device of devices) this.#waiting.add(this.#linkOf(device), device);
    this.#goOn();
    await this.#end.promise;
    return this.#outcomes;
  }

  get #isOver(): boolean {
    return this.#signal.aborted || this.#options.stop?.aborted === true;
  }

  /** Gives every free slot to whoever has arrived, and sends for others while there is room for them. */
  #goOn(): void {
    if (this.#isOver) this.#leaveTheRest();
    for (let next = this.#nextArrived(); next !== undefined; next = this.#nextArrived())
      void this.#look(next);
    for (let next = this.#nextWaiting(); next !== undefined; next = this.#nextWaiting())
      void this.#reach(next);
    if (this.#busy.total + this.#reaching + this.#arrived.size + this.#waiting.size === 0)
      this.#end.resolve();
  }

  #nextArrived(): Arrived<D, Reached> | undefined {
    if (this.#busy.total >= this.#concurrency) return undefined;
    return this.#arrived.take((link) => this.#busy.of(link) < this.#perLink);
  }

  #nextWaiting(): D | undefined {
    const isFull = this.#busy.total + this.#near.total >= this.#concurrency + this.#ahead;
    if (isFull || this.#reaching >= mostReaching) return undefined;
    return this.#waiting.take((link) => this.#busy.of(link) + this.#near.of(link) < this.#perLink);
  }

  async #reach(device: D): Promise<void> {
    const link = this.#linkOf(device);
    for (const observer of this.#options.observers ?? []) observer.started(device.id);
    this.#reaching += 1;
    this.#near.add(link, 1);
    let isNear = true;
    const giveUpPlace = () => {
      if (isNear) this.#near.add(link, -1);
      isNear = false;
    };
    const patience = setTimeout(() => {
      giveUpPlace();
      this.#goOn();
    }, patienceMs);
    try {
      const reached = await this.#visit.reach(device, this.#signal);
      if (!isNear) this.#near.add(link, 1);
      this.#arrived.add(link, { device, reached });
    } catch (error) {
      giveUpPlace();
      this.#failed(device, error);
    } finally {
      clearTimeout(patience);
      this.#reaching -= 1;
      this.#goOn();
    }
  }

  async #look({ device, reached }: Arrived<D, Reached>): Promise<void> {
    const link = this.#linkOf(device);
    this.#near.add(link, -1);
    this.#busy.add(link, 1);
    try {
      const value = await this.#visit.look(reached, device, this.#signal);
      this.#finished(device, { status: 'done', value });
    } catch (error) {
      this.#failed(device, error);
    } finally {
      this.#busy.add(link, -1);
      this.#goOn();
    }
  }

  #leaveTheRest(): void {
    for (const { device, reached } of this.#arrived.drain()) {
      this.#near.add(this.#linkOf(device), -1);
      this.#visit.leave(reached);
      this.#finished(device, outcomeOfError(notStarted(device.id)));
    }
    for (const { id } of this.#waiting.drain()) this.#finished({ id }, outcomeOfError(notStarted(id)));
  }

  #failed(device: D, error: unknown): void {
    if (error instanceof FleetError) {
      this.#finished(device, outcomeOfError(error));
      return;
    }
    this.#bug.abort(error);
    this.#end.reject(error);
  }

  #finished({ id }: Device, outcome: Outcome<Value>): void {
    this.#outcomes.set(id, outcome);
    for (const observer of this.#options.observers ?? []) observer.finished(id, outcome);
  }

  #linkOf(device: D): string {
    return this.#options.linkOf?.(device) ?? '';
  }

  get #concurrency(): number {
    return Math.max(1, this.#options.concurrency);
  }

  get #ahead(): number {
    return this.#options.ahead ?? 16;
  }

  get #perLink(): number {
    return Math.max(1, this.#options.perLink ?? this.#concurrency + this.#ahead);
  }
}

function notStarted(deviceId: string): FleetError {
  return new FleetError('run/cancelled', `${deviceId}: not started, the run was cancelled`, {
    hint: 'Run the same command again: it takes up what is left.',
  });
}
