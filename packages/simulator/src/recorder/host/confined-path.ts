import type { Identity } from './accounts.ts';
import { HostError } from './host-error.ts';
import { access, mayAccess, type NodeInfo } from './node-info.ts';

interface Walkable {
  /** The node itself, links not followed. */
  lookup(path: string): NodeInfo | undefined;
  readLink(path: string): string;
}

/** A path of the virtual host in its one canonical form: absolute, no link and no `..` in it. */
export interface ConfinedPath {
  /** `''` is the root of the host. */
  readonly path: string;
  /** Absent when the last part does not exist yet. */
  readonly node: NodeInfo | undefined;
}

interface WalkOptions {
  readonly identity: Identity;
  readonly followLast: boolean;
}

const maxLinks = 40;

/**
 * Walks a path part by part as the kernel does under chroot: `..` stops at the root, and an absolute link starts again
 * there. Nothing is handed to the real machine before this has run, so no path can name a file outside the root.
 *
 * @throws HostError
 */
export function confine(host: Walkable, path: string, options: WalkOptions): ConfinedPath {
  let pending = path.split('/');
  let at = '';
  let node = host.lookup('');
  for (let links = 0; pending.length > 0; ) {
    const [part = '', ...rest] = pending;
    pending = rest;
    if (part === '' || part === '.') continue;
    assertSearchable(node, options.identity);
    if (part === '..') {
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
      node = host.lookup(at);
      continue;
    }
    const next = `${at}/${part}`;
    const found = host.lookup(next);
    if (found?.kind === 'symlink' && (options.followLast || pending.length > 0)) {
      if (++links > maxLinks) throw new HostError('ELOOP');
      const target = host.readLink(next);
      pending = [...target.split('/'), ...pending];
      if (target.startsWith('/')) [at, node] = ['', host.lookup('')];
      continue;
    }
    if (found === undefined && pending.some((later) => later !== '' && later !== '.')) {
      throw new HostError('ENOENT');
    }
    [at, node] = [next, found];
  }
  if (path.endsWith('/') && node !== undefined && node.kind !== 'directory') throw new HostError('ENOTDIR');
  return { path: at, node };
}

function assertSearchable(node: NodeInfo | undefined, identity: Identity): void {
  if (node === undefined) throw new HostError('ENOENT');
  if (node.kind !== 'directory') throw new HostError('ENOTDIR');
  if (!mayAccess(node, identity, access.search)) throw new HostError('EACCES');
}
