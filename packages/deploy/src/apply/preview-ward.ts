import { join } from 'node:path';
import { type DesiredWard, FleetError } from '@wardctl/fleet';
import { wardResources } from '@wardctl/stacks';
import { prepareProject, prepareStack } from '../state/prepare-stack.ts';
import type { StateLayout } from '../state/state-layout.ts';
import { runEngine } from './engine-process.ts';

/** One step that the engine would take. */
export interface PreviewStep {
  readonly urn: string;
  readonly operation: string;
  /** Paths of inputs that differ. */
  readonly changes: readonly string[];
}

interface PreviewOptions {
  readonly engine: string;
  readonly layout: StateLayout;
  readonly providerPort: number;
  readonly signal: AbortSignal;
}

/**
 * The engine's own preview of a ward: the independent judge of our planner. Takes no lock and writes no state.
 *
 * Steps that change nothing, and the stack's own, are left out.
 *
 * @throws FleetError `engine/failed`
 */
export async function previewWard(ward: DesiredWard, options: PreviewOptions): Promise<PreviewStep[]> {
  const { engine, layout, providerPort, signal } = options;
  await prepareProject(layout);
  await prepareStack(layout, ward.code);
  const steps: PreviewStep[] = [];
  const outputFile = join(layout.runs, `${ward.code}.preview.log`);
  const code = await runEngine({
    engine,
    layout,
    stack: ward.code,
    operation: 'preview',
    providerPort,
    resources: wardResources(ward),
    targets: [],
    outputFile,
    onEvent: ({ resourcePreEvent }) => {
      if (resourcePreEvent === undefined) return;
      const { urn, op, type, detailedDiff } = resourcePreEvent.metadata;
      if (op === 'same' || type.startsWith('pulumi:')) return;
      steps.push({ urn, operation: op, changes: Object.keys(detailedDiff ?? {}).sort() });
    },
    stop: signal,
  });
  if (code === 0) return steps;
  throw new FleetError('engine/failed', `${ward.code}: the engine's preview ended with ${code}`, {
    hint: `What it printed is in ${outputFile}.`,
  });
}
