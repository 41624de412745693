import { nameOf } from '../host/accounts.ts';
import type { HostFacts } from '../host/host-facts.ts';
import type { NodeInfo } from '../host/node-info.ts';
import { formatDate } from './date-format.ts';
import { modeText } from './file-mode.ts';

const kindLetters = { file: '-', directory: 'd', symlink: 'l', socket: 's', device: 'c' } as const;
const kindBits = {
  file: 0o100000,
  directory: 0o40000,
  symlink: 0o120000,
  socket: 0o140000,
  device: 0o20000,
} as const;

export function kindLetter(node: NodeInfo): string {
  return kindLetters[node.kind];
}

export function longMode(node: NodeInfo): string {
  return modeText(kindLetters[node.kind], node.mode);
}

/** File type and permission bits in one number, as `st_mode`. */
export function rawMode(node: NodeInfo): number {
  return kindBits[node.kind] | node.mode;
}

export function kindText(node: NodeInfo): string {
  if (node.kind === 'file') return node.size === 0 ? 'regular empty file' : 'regular file';
  if (node.kind === 'symlink') return 'symbolic link';
  return node.kind === 'device' ? 'character special file' : node.kind;
}

export function userName(facts: HostFacts, node: NodeInfo, unknown: string): string {
  return nameOf(facts.accounts.users, node.uid) ?? unknown;
}

export function groupName(facts: HostFacts, node: NodeInfo, unknown: string): string {
  return nameOf(facts.accounts.groups, node.gid) ?? unknown;
}

/** `2026-11-24 13:41:07.000000000 +0000` */
export function statTime(timeMs: number): string {
  return formatDate('%Y-%m-%d %H:%M:%S.%N %z', new Date(timeMs));
}
