import type { RecorderKindName } from '@wardctl/fleet';

/** How the files of a recorder kind are recognised on its host, one folder for each camera. */
export interface FootageLayout {
  /** Shell pattern of a segment's file name. */
  readonly pattern: string;
  /** Whether the recorder itself deletes what is too old, knowing nothing of holds. */
  readonly recorderCleans: boolean;
}

const digits = (count: number): string => '[0-9]'.repeat(count);
const second = `${digits(4)}-${digits(2)}-${digits(2)}_${digits(2)}-${digits(2)}-${digits(2)}`;

export const footageLayouts: Readonly<Record<RecorderKindName, FootageLayout>> = {
  mediamtx: { pattern: `${second}-${digits(6)}.mp4`, recorderCleans: true },
  motion: { pattern: `${second}.mp4`, recorderCleans: false },
};
