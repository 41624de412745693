import { FleetError } from '@wardctl/fleet';

/** What the keeper found and did in one run. Times in seconds since 1970. */
export interface KeeperReport {
  readonly recorder: string;
  /** When the run began. */
  readonly at: number;
  /** Of the file system that holds the footage; `freeBytes` is what is left for footage. */
  readonly totalBytes: number;
  readonly freeBytes: number;
  /** As the policy names them. */
  readonly cameras: readonly CameraFootage[];
  /** Folders with footage of cameras that the policy does not name: counted, never deleted. */
  readonly unmanaged: readonly FootageCount[];
  /** What went wrong without ending the run. */
  readonly problems: readonly string[];
}

export interface FootageCount {
  readonly id: string;
  /** Left after the run. */
  readonly files: number;
  readonly bytes: number;
  /**
   * First frame of the oldest and of the newest segment, not counting what only a hold keeps. Absent where there is
   * none.
   */
  readonly oldest?: number;
  readonly newest?: number;
}

export interface CameraFootage extends FootageCount {
  /** Past their time and still there: what the next run deletes. */
  readonly expired: number;
  /** Past their time and kept by a hold. */
  readonly held: number;
  readonly deleted: number;
  readonly deletedBytes: number;
}

/**
 * Reads what the keeper prints.
 *
 * @throws FleetError `recorder/not-a-recorder` when it is something else
 */
export function parseKeeperReport(text: string): KeeperReport {
  const report = parseJson(text.trim());
  if (isReport(report)) return report;
  throw new FleetError(
    'recorder/not-a-recorder',
    `not a report of the keeper: ${JSON.stringify(text.slice(0, 80))}`,
    {
      hint: 'Apply the retention policy again: it puts the keeper in its place.',
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is KeeperReport {
  if (typeof value !== 'object' || value === null) return false;
  const { recorder, at, totalBytes, freeBytes, cameras, unmanaged, problems } = value as Record<
    string,
    unknown
  >;
  return (
    typeof recorder === 'string' &&
    [at, totalBytes, freeBytes].every(Number.isFinite) &&
    [cameras, unmanaged, problems].every(Array.isArray)
  );
}
