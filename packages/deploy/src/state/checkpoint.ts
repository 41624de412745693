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

/** Content of a stack's state file, deployment schema 3. */
export interface Checkpoint {
  readonly version: 3;
  readonly checkpoint: {
    readonly stack: string;
    readonly latest?: {
      readonly manifest?: { readonly time: string; readonly version: string };
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
