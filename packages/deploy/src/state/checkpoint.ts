import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { FleetError } from '@wardctl/fleet';

/** One resource as the engine records it. Fields that wardctl does not use are kept as they are. */
export interface CheckpointResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly custom?: boolean;
  readonly delete?: boolean;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly initErrors?: readonly string[];
}

interface PendingOperation {
  /** `creating`, `updating`, `deleting`, `reading`, `importing` */
  readonly type: string;
  readonly resource: CheckpointResource;
}

interface Manifest {
  readonly time: string;
  readonly version: string;
  /** SHA-256 of `version`: the engine refuses a state in which the two do not agree. */
  readonly magic: string;
}

/** Content of a stack's state file, deployment schema 3. */
export interface Checkpoint {
  readonly version: 3;
  readonly checkpoint: {
    readonly stack: string;
    readonly latest?: {
      readonly manifest?: Manifest;
      readonly resources?: readonly CheckpointResource[];
      readonly pending_operations?: readonly PendingOperation[];
    };
  };
}

/** @throws FleetError `state/corrupt`, `state/unknown-version` */
export function decodeCheckpoint(bytes: Buffer, file: string): Checkpoint {
  const content = parse(bytes, file);
  if (content.version === 3 && typeof content.checkpoint === 'object') return content as Checkpoint;
  throw new FleetError(
    'state/unknown-version',
    `${file}: state version ${String(content.version)} is not known`,
    {
      hint: 'It was written by another generation of the engine: use the wardctl that wrote it.',
    },
  );
}

function parse(bytes: Buffer, file: string): { version?: unknown; checkpoint?: unknown } {
  try {
    return JSON.parse(zstdDecompressSync(bytes).toString('utf8'));
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, cause: unknown): FleetError {
  return new FleetError('state/corrupt', `${file} cannot be read as a state file`, {
    cause,
    hint: 'Its backup is taken by the next apply; if that fails too, restore the state folder.',
  });
}

export function encodeCheckpoint(checkpoint: Checkpoint): Buffer {
  return zstdCompressSync(Buffer.from(JSON.stringify(checkpoint)));
}

/** The manifest of a state that `engine` (its version) writes at `time`. */
export function manifestOf(engine: string, time: Date): Manifest {
  const version = `v${engine}`;
  return { time: time.toISOString(), version, magic: createHash('sha256').update(version).digest('hex') };
}
