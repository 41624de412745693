import type { ContainerSpec } from '@wardctl/fleet';
import { containerMatches, type ObservedContainer } from './observed-container.ts';

/** What of one container is on the host, under the three names it goes through. */
export interface Stock {
  readonly current?: ObservedContainer | undefined;
  readonly candidate?: ObservedContainer | undefined;
  readonly old?: ObservedContainer | undefined;
}

/** What this run did so far; a run that was killed leaves only the stock behind. */
export interface SwapProgress {
  readonly started: boolean;
  readonly passed: boolean;
}

export type SwapStep =
  | { readonly do: 'done' }
  | { readonly do: 'create' }
  | { readonly do: 'start' | 'stop' | 'gate' | 'remove'; readonly container: ObservedContainer }
  | { readonly do: 'rename'; readonly container: ObservedContainer; readonly to: 'current' | 'old' };

/**
 * The one next step from what is there to the wanted container. Because it looks at nothing else, a run that is killed
 * after any step is taken up by the next one where it stopped.
 *
 * `old` exists only once its successor passed the gate, so finding it means: finish, whatever is wanted now.
 */
export function nextStep(spec: ContainerSpec, stock: Stock, progress: SwapProgress): SwapStep {
  const { current, candidate, old } = stock;
  if (old !== undefined) return finish(old, stock);
  if (candidate !== undefined) return advance(candidate, spec, { current, progress });
  if (current === undefined || !containerMatches(spec, current)) return { do: 'create' };
  return prove(current, progress) ?? { do: 'done' };
}

function finish(old: ObservedContainer, { current, candidate }: Stock): SwapStep {
  if (current !== undefined) return { do: 'remove', container: old };
  return { do: 'rename', container: candidate ?? old, to: 'current' };
}

interface Beside {
  readonly current: ObservedContainer | undefined;
  readonly progress: SwapProgress;
}

function advance(candidate: ObservedContainer, spec: ContainerSpec, { current, progress }: Beside): SwapStep {
  if (!containerMatches(spec, candidate)) return { do: 'remove', container: candidate };
  if (progress.passed) {
    return current === undefined
      ? { do: 'rename', container: candidate, to: 'current' }
      : { do: 'rename', container: current, to: 'old' };
  }
  if (current !== undefined && isActive(current)) return { do: 'stop', container: current };
  return prove(candidate, progress) ?? { do: 'gate', container: candidate };
}

/** A container that had to be started has to pass the gate. */
function prove(container: ObservedContainer, { started, passed }: SwapProgress): SwapStep | undefined {
  if (!started && container.state !== 'running') return { do: 'start', container };
  return started && !passed ? { do: 'gate', container } : undefined;
}

function isActive({ state }: ObservedContainer): boolean {
  return state === 'running' || state === 'restarting' || state === 'paused';
}
