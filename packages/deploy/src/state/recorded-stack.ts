import { readFile } from 'node:fs/promises';
import { digestOf, FleetError } from '@wardctl/fleet';
import { type Checkpoint, type CheckpointResource, decodeCheckpoint } from './checkpoint.ts';
import { type StateLayout, stateFile } from './state-layout.ts';

export interface RecordedResource {
  readonly type: string;
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Why the resource is not as it should be; the next apply tries again. */
  readonly initErrors: readonly string[];
}

/** What Pulumi remembers of one ward. */
export interface RecordedStack {
  /** By URN. */
  readonly resources: ReadonlyMap<string, RecordedResource>;
  /**
   * Names this recorded state: equal exactly when the resources are. File time and order of entries change with
   * every run of the engine and are no part of it.
   */
  readonly serial: string;
  /** URNs of creations that a killed run left open. */
  readonly pendingCreates: readonly string[];
}

export const emptyStack: RecordedStack = recordedStack(undefined);

/**
 * Reads a stack's state straight from the file backend: no engine, no lock.
 *
 * @throws FleetError `state/corrupt`, `state/unknown-version`
 */
export async function readRecordedStack(layout: StateLayout, stack: string): Promise<RecordedStack> {
  const file = stateFile(layout, stack);
  try {
    return (await readStateFile(file)) ?? emptyStack;
  } catch (error) {
    // A crash tore the file: the next apply takes its backup, so that is what counts now.
    const backup = isCorrupt(error) ? await readStateFile(`${file}.bak`) : undefined;
    if (backup === undefined) throw error;
    return backup;
  }
}

async function readStateFile(file: string): Promise<RecordedStack | undefined> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return bytes === undefined ? undefined : recordedStack(decodeCheckpoint(bytes, file));
}

function isCorrupt(error: unknown): boolean {
  return error instanceof FleetError && error.code === 'state/corrupt';
}

function recordedStack(checkpoint: Checkpoint | undefined): RecordedStack {
  const latest = checkpoint?.checkpoint.latest;
  const resources = new Map(
    (latest?.resources ?? []).filter(isManaged).map((entry) => [entry.urn, recorded(entry)]),
  );
  const pending = latest?.pending_operations ?? [];
  const content = [...resources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([urn, { id, inputs, initErrors }]) => [urn, id, inputs, initErrors]);
  return {
    resources,
    serial: digestOf([content, pending.map(({ type, resource }) => [type, resource.urn])]),
    pendingCreates: pending.filter(({ type }) => type === 'creating').map(({ resource }) => resource.urn),
  };
}

function isManaged({ type, custom, delete: goes }: CheckpointResource): boolean {
  return custom === true && goes !== true && !type.startsWith('pulumi:');
}

function recorded({ type, id, inputs, outputs, initErrors }: CheckpointResource): RecordedResource {
  return { type, id: id ?? '', inputs: inputs ?? {}, outputs: outputs ?? {}, initErrors: initErrors ?? [] };
}
