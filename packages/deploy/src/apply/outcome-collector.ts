import { FleetError, isFleetErrorCode, type Outcome } from '@wardctl/fleet';
import type { FinishedWork, ProviderObserver } from '@wardctl/provider';
import type { Action } from '../plan/plan.ts';
import type { EngineEvent } from './engine-events.ts';
import type { ActionResult } from './run-report.ts';

/** Watches one action while it is carried out. */
export interface ActionObserver {
  started(action: Action): void;
  finished(action: Action, result: ActionResult): void;
}

interface DeviceOutcome extends FinishedWork {
  readonly outcome: Outcome<unknown>;
}

/**
 * Brings together what the provider did to devices and what the engine says about resources, by URN.
 *
 * The provider knows the device's side in full; the engine knows what it never asked the provider for.
 */
export class OutcomeCollector implements ProviderObserver {
  readonly #actions: ReadonlyMap<string, Action>;
  readonly #observer: ActionObserver | undefined;
  readonly #devices = new Map<string, DeviceOutcome>();
  readonly #diagnostics = new Map<string, string>();
  readonly #general: string[] = [];

  constructor(actions: readonly Action[], observer?: ActionObserver) {
    this.#actions = new Map(actions.map((action) => [action.urn, action]));
    this.#observer = observer;
  }

  started(urn: string): void {
    const action = this.#actions.get(urn);
    if (action !== undefined) this.#observer?.started(action);
  }

  finished(urn: string, outcome: Outcome<unknown>, work: FinishedWork): void {
    const earlier = this.#devices.get(urn);
    // A replacement is two writes: what went wrong in either is the result of both.
    if (earlier === undefined || earlier.outcome.status === 'done')
      this.#devices.set(urn, { outcome, ...work });
    const action = this.#actions.get(urn);
    if (action !== undefined) this.#observer?.finished(action, this.#result(action));
  }

  /** Takes in one event of the engine. */
  onEvent({ diagnosticEvent: diagnostic }: EngineEvent): void {
    if (diagnostic?.severity !== 'error') return;
    const message = diagnostic.message.replace(/<\{%[a-z]+%\}>/g, '').trim();
    if (diagnostic.urn === undefined || diagnostic.urn === '') this.#general.push(message);
    else this.#diagnostics.set(diagnostic.urn, message);
  }

  /** Errors that belong to no resource. */
  get generalErrors(): readonly string[] {
    return this.#general;
  }

  results(): ActionResult[] {
    return [...this.#actions.values()].map((action) => this.#result(action));
  }

  #result(action: Action): ActionResult {
    const { urn, name, device, type, operation } = action;
    const { outcome, elapsedMs, evidence } = this.#devices.get(urn) ?? this.#neverAsked(action);
    const common = {
      urn,
      name,
      device,
      type,
      operation,
      elapsedMs: Math.round(elapsedMs),
      status: outcome.status,
    };
    if (outcome.status === 'done') return { ...common, evidence: outcome.value };
    return { ...common, ...outcome.error.toJSON(), ...(evidence !== undefined && { evidence }) };
  }

  #neverAsked({ urn, name }: Action): DeviceOutcome {
    const message = this.#diagnostics.get(urn);
    const error = message === undefined ? notReached(name) : engineSays(name, message);
    const status = error.code === 'run/not-reached' ? 'pending' : 'failed';
    return { outcome: { status, error }, elapsedMs: 0 };
  }
}

function notReached(name: string): FleetError {
  return new FleetError('run/not-reached', `${name}: not tried, because what it depends on did not succeed`, {
    hint: 'Mend what it waits for and run apply again.',
  });
}

// The provider's refusals come back in the engine's words, with their code in front.
function engineSays(name: string, message: string): FleetError {
  const [, code = '', text] = /([a-z]+\/[a-z-]+): (.*)/s.exec(message) ?? [];
  if (isFleetErrorCode(code) && text !== undefined) return new FleetError(code, text);
  return new FleetError('engine/failed', `${name}: ${message}`);
}
