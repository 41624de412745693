import { HostError } from './host-error.ts';
import type { Volume } from './host-facts.ts';
import type { HostFiles } from './host-files.ts';

interface VolumeFacts {
  /** Mount point of the footage disk. */
  readonly footagePath: string;
  readonly footageBytes: number;
  readonly isFull: () => boolean;
}

const systemBytes = 64e9;
const systemUsedBytes = 9.4e9;
/** What an empty ext4 takes for itself. */
const emptyShare = 0.0005;

/** The two disks of a recorder: system and footage. */
export function volumesOf(files: HostFiles, facts: VolumeFacts): Volume[] {
  const { footagePath, footageBytes, isFull } = facts;
  const fill = (size: number, used: () => number) => () => (isFull() ? size : used());
  return [
    {
      device: '/dev/sda2',
      path: '/',
      sizeBytes: systemBytes,
      usedBytes: fill(systemBytes, () => systemUsedBytes),
    },
    {
      device: '/dev/sdb1',
      path: footagePath,
      sizeBytes: footageBytes,
      usedBytes: fill(footageBytes, () => footageBytes * emptyShare + bytesBelow(files, footagePath)),
    },
  ];
}

function bytesBelow(files: HostFiles, path: string): number {
  try {
    const node = files.lstat(path);
    if (node.kind !== 'directory') return node.size;
    return files.list(path).reduce((sum, name) => sum + bytesBelow(files, `${path}/${name}`), 0);
  } catch (error) {
    // A recorder deletes while the walk goes on.
    if (error instanceof HostError) return 0;
    throw error;
  }
}
