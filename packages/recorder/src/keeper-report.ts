/** What the keeper found and did in one run. Times in seconds since 1970; absent where there is no file. */
export interface KeeperReport {
  readonly recorder: string;
  /** When the run began. */
  readonly at: number;
  /** Of the file system that holds the footage; `freeBytes` is what is left for footage. */
  readonly totalBytes: number;
  readonly freeBytes: number;
  readonly cameras: readonly CameraFootage[];
  /** Folders with footage of cameras that the policy does not name: counted, never deleted. */
  readonly unmanaged: readonly FootageCount[];
  /** What went wrong without ending the run. */
  readonly problems: readonly string[];
}

export interface FootageCount {
  readonly id: string;
  /** Begin of the oldest and of the newest segment that is left. */
  readonly oldest?: number;
  readonly newest?: number;
  /** Left after the run. */
  readonly files: number;
  readonly bytes: number;
}

export interface CameraFootage extends FootageCount {
  readonly deleted: number;
  readonly deletedBytes: number;
  /** Files past their time that a hold keeps. */
  readonly held: number;
}
