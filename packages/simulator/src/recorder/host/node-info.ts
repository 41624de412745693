import type { Stats } from 'node:fs';
import type { Identity } from './accounts.ts';

type NodeKind = 'file' | 'directory' | 'symlink' | 'socket' | 'device';

/** What `stat` of the virtual host says about one path. */
export interface NodeInfo {
  readonly kind: NodeKind;
  /** Twelve permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  readonly atimeMs: number;
  readonly ctimeMs: number;
  readonly inode: number;
  readonly links: number;
  /** Of 512 bytes. */
  readonly blocks: number;
}

interface OwnerAndMode {
  readonly uid: number;
  readonly gid: number;
  readonly mode?: number | undefined;
}

export function nodeInfo(stats: Stats, { uid, gid, mode }: OwnerAndMode): NodeInfo {
  return {
    kind: stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'symlink' : 'file',
    mode: mode ?? stats.mode & 0o777,
    uid,
    gid,
    size: stats.size,
    mtimeMs: stats.mtimeMs,
    atimeMs: stats.atimeMs,
    ctimeMs: stats.ctimeMs,
    inode: stats.ino,
    links: stats.nlink,
    blocks: stats.blocks,
  };
}

export const access = { read: 4, write: 2, search: 1, execute: 1 } as const;

/** POSIX permission check; root may everything but execute a file that nobody may execute. */
export function mayAccess(node: NodeInfo, identity: Identity, wanted: number): boolean {
  if (identity.uid === 0)
    return (wanted & access.execute) === 0 || node.kind === 'directory' || (node.mode & 0o111) !== 0;
  const shift = node.uid === identity.uid ? 6 : identity.groups.includes(node.gid) ? 3 : 0;
  return ((node.mode >> shift) & wanted) === wanted;
}
