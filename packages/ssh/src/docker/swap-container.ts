import { type ContainerSpec, FleetError } from '@wardctl/fleet';
import {
  createContainer,
  destroyContainer,
  renameContainer,
  startContainer,
  stopContainer,
} from './containers.ts';
import type { DockerEngine } from './docker-engine.ts';
import { nextStep, type SwapStep } from './next-step.ts';
import { rollBack } from './roll-back.ts';
import { swapNames } from './swap-names.ts';
import { takeStock } from './take-stock.ts';
import { watchGate } from './watch-gate.ts';

export interface SwapOptions {
  readonly signal: AbortSignal;
  /** Resolves when the new container is healthy, rejects with the reason when it never will be. */
  readonly healthGate: (signal: AbortSignal) => Promise<void>;
  readonly gateTimeoutMs: number;
}

export interface SwapResult {
  readonly containerId: string;
  readonly changed: boolean;
}

/** More than any way through the steps is long. */
const maxSteps = 16;

/**
 * Brings a host to one running container made from exactly this spec, and returns when it is healthy and has the name.
 *
 * The new container is created beside the old one, which is stopped for the gate and kept until the new one has proved
 * itself; if it does not, the old one is started again. May be killed at any point: called again, it takes up what is
 * there.
 *
 * @throws FleetError `docker/health-gate-failed` with the last lines of the log; `docker/fault` also when a container of
 * that name is not ours; else as `DockerEngine.call`. The message says what runs now.
 */
export async function swapContainer(
  engine: DockerEngine,
  spec: ContainerSpec,
  options: SwapOptions,
): Promise<SwapResult> {
  let progress = { started: false, passed: false };
  let changed = false;
  for (let count = 0; count < maxSteps; count += 1) {
    const stock = await takeStock(engine, spec.name, options.signal);
    const step = nextStep(spec, stock, progress);
    if (step.do === 'done') return { containerId: stock.current?.containerId ?? '', changed };
    try {
      await perform(engine, step, { ...options, spec });
    } catch (error) {
      if (progress.passed || !(error instanceof FleetError)) throw error;
      throw await rollBack(engine, spec, error);
    }
    progress = {
      started: progress.started || step.do === 'start',
      passed: progress.passed || step.do === 'gate',
    };
    changed = true;
  }
  throw new FleetError('docker/fault', `${engine.id}: ${spec.name} does not settle in ${maxSteps} steps`, {
    hint: 'Somebody else changes containers on the recorder at the same time; find out who, then run again.',
  });
}

type WorkingStep = Exclude<SwapStep, { do: 'done' }>;

async function perform(
  engine: DockerEngine,
  step: WorkingStep,
  { spec, signal, ...gate }: SwapOptions & { readonly spec: ContainerSpec },
): Promise<void> {
  const names = swapNames(spec.name);
  const patient = { signal, timeoutMs: 120_000 };
  switch (step.do) {
    case 'create':
      return createContainer(engine, spec, { ...patient, name: names.candidate });
    case 'start':
      return startContainer(engine, step.container, patient);
    case 'stop':
      return stopContainer(engine, step.container, { signal, timeoutMs: 300_000 });
    case 'remove':
      return destroyContainer(engine, step.container, patient);
    case 'rename':
      return renameContainer(engine, step.container, { ...patient, to: names[step.to] });
    case 'gate':
      return watchGate(engine, step.container, { ...gate, signal });
  }
}
