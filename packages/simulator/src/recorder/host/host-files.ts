import {
  chmodSync,
  linkSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
} from 'node:fs';
import type { Identity } from './accounts.ts';
import { fromBytes, toBytes } from './byte-string.ts';
import { type ConfinedPath, confine } from './confined-path.ts';
import type { Disk, WritableFile } from './disk.ts';
import { HostError } from './host-error.ts';
import { access, mayAccess, type NodeInfo } from './node-info.ts';

interface WriteOptions {
  readonly append?: boolean;
  /** Fails when the file exists. */
  readonly exclusive?: boolean;
  /** Permission bits taken from 0666 for a new file. */
  readonly umask: number;
}

/** Folder at the root of the disk that the host itself does not see. */
export const sidecarFolder = '.recorder';

/**
 * The file system as one user sees it: absolute paths of the virtual host in, permissions checked, errors as
 * `HostError`.
 */
export class HostFiles {
  readonly identity: Identity;
  readonly #disk: Disk;

  constructor(disk: Disk, identity: Identity) {
    this.#disk = disk;
    this.identity = identity;
  }

  as(identity: Identity): HostFiles {
    return new HostFiles(this.#disk, identity);
  }

  /** Canonical form of `path`; the last part need not exist. */
  locate(path: string, followLast = true): ConfinedPath {
    if (!path.startsWith('/')) throw new HostError('ENOENT');
    const found = confine(this.#disk, path, { identity: this.identity, followLast });
    if (found.path === `/${sidecarFolder}` || found.path.startsWith(`/${sidecarFolder}/`))
      throw new HostError('ENOENT');
    return found;
  }

  /** The path on the real machine; for the parts of the recorder that are not commands. */
  physical(path: string): string {
    return this.#disk.physical(this.locate(path).path).toString('utf8');
  }

  stat(path: string): NodeInfo {
    return this.#existing(path, true).node;
  }

  lstat(path: string): NodeInfo {
    return this.#existing(path, false).node;
  }

  exists(path: string): boolean {
    try {
      return this.locate(path).node !== undefined;
    } catch {
      return false;
    }
  }

  may(path: string, wanted: number): boolean {
    try {
      return mayAccess(this.stat(path), this.identity, wanted);
    } catch {
      return false;
    }
  }

  read(path: string): string {
    const { path: at, node } = this.#existing(path, true);
    if (node.kind === 'directory') throw new HostError('EISDIR');
    this.#assertMay(node, access.read);
    const special = this.#disk.special(at);
    return special?.content() ?? this.#disk.call(() => fromBytes(readFileSync(this.#disk.physical(at))));
  }

  /** Opens for writing; a new file gets the caller as owner. */
  write(path: string, options: WriteOptions): WritableFile {
    const { path: at, node } = this.locate(path);
    if (node?.kind === 'directory') throw new HostError('EISDIR');
    if (node && options.exclusive) throw new HostError('EEXIST');
    if (node) this.#assertMay(node, access.write);
    else this.#assertParentWritable(at);
    if (this.#disk.special(at)) return { write() {}, close() {} };
    const { append = false, exclusive = false } = options;
    const file = this.#disk.openForWriting(at, { append, exclusive });
    if (!node) this.#adopt(at, 0o666 & ~options.umask);
    return file;
  }

  truncate(path: string, size: number): void {
    const { path: at, node } = this.#existing(path, true);
    this.#assertMay(node, access.write);
    this.#disk.call(() => truncateSync(this.#disk.physical(at), size));
  }

  list(path: string): string[] {
    const { path: at, node } = this.#existing(path, true);
    if (node.kind !== 'directory') throw new HostError('ENOTDIR');
    this.#assertMay(node, access.read);
    const names = this.#disk.call(() => readdirSync(this.#disk.physical(at), 'latin1'));
    return names.filter((name) => at !== '' || name !== sidecarFolder).sort((a, b) => (a < b ? -1 : 1));
  }

  makeDirectory(path: string, mode: number): void {
    const { path: at, node } = this.locate(path);
    if (node) throw new HostError('EEXIST');
    this.#assertParentWritable(at);
    if (this.#disk.isFull()) throw new HostError('ENOSPC');
    this.#disk.call(() => mkdirSync(this.#disk.physical(at)));
    this.#adopt(at, mode);
  }

  removeDirectory(path: string): void {
    const { path: at } = this.#removable(path);
    this.#disk.call(() => rmdirSync(this.#disk.physical(at)));
    this.#disk.ownership.remove(at);
  }

  removeFile(path: string): void {
    const { path: at, node } = this.#removable(path);
    if (node.kind === 'directory') throw new HostError('EISDIR');
    this.#disk.call(() => unlinkSync(this.#disk.physical(at)));
    this.#disk.ownership.remove(at);
  }

  rename(from: string, to: string): void {
    const source = this.#removable(from);
    const target = this.locate(to, false);
    if (target.node) this.#removable(to);
    else this.#assertParentWritable(target.path);
    if (`${target.path}/`.startsWith(`${source.path}/`) && target.path !== source.path)
      throw new HostError('EINVAL');
    this.#disk.call(() => renameSync(this.#disk.physical(source.path), this.#disk.physical(target.path)));
    if (source.path !== target.path) this.#disk.ownership.move(source.path, target.path);
  }

  link(from: string, to: string): void {
    const source = this.#existing(from, true);
    const { path: at, node } = this.locate(to, false);
    if (node) throw new HostError('EEXIST');
    this.#assertParentWritable(at);
    this.#disk.call(() => linkSync(this.#disk.physical(source.path), this.#disk.physical(at)));
    this.#disk.ownership.set(at, this.#disk.ownership.of(source.path));
  }

  symlink(target: string, path: string): void {
    const { path: at, node } = this.locate(path, false);
    if (node) throw new HostError('EEXIST');
    this.#assertParentWritable(at);
    this.#disk.call(() => symlinkSync(toBytes(target), this.#disk.physical(at)));
    this.#adopt(at, 0o777);
  }

  readLink(path: string): string {
    const { path: at, node } = this.#existing(path, false);
    if (node.kind !== 'symlink') throw new HostError('EINVAL');
    return this.#disk.call(() => this.#disk.readLink(at));
  }

  changeMode(path: string, mode: number): void {
    const { path: at, node } = this.#existing(path, true);
    this.#assertOwns(node);
    this.#setMode(at, node, mode);
  }

  changeOwner(path: string, uid: number, gid: number): void {
    const { path: at, node } = this.#existing(path, true);
    if (this.identity.uid !== 0) {
      this.#assertOwns(node);
      if (uid !== node.uid || !this.identity.groups.includes(gid)) throw new HostError('EPERM');
    }
    this.#disk.ownership.set(at, { ...this.#disk.ownership.of(at), uid, gid });
  }

  /** Times in milliseconds since 1970. */
  changeTimes(path: string, atimeMs: number, mtimeMs: number): void {
    const { path: at, node } = this.#existing(path, true);
    this.#assertOwns(node);
    this.#disk.call(() => lutimesSync(this.#disk.physical(at), atimeMs / 1000, mtimeMs / 1000));
  }

  /** Writes owners and modes to the side file. */
  save(): void {
    this.#disk.ownership.save();
  }

  #existing(path: string, followLast: boolean): { readonly path: string; readonly node: NodeInfo } {
    const { path: at, node } = this.locate(path, followLast);
    if (!node) throw new HostError('ENOENT');
    return { path: at, node };
  }

  #removable(path: string): { readonly path: string; readonly node: NodeInfo } {
    const found = this.#existing(path, false);
    if (found.path === '' || this.#disk.special(found.path)) throw new HostError('EPERM');
    const parent = this.#assertParentWritable(found.path);
    const isSticky = (parent.mode & 0o1000) !== 0;
    const owns = [0, found.node.uid, parent.uid].includes(this.identity.uid);
    if (isSticky && !owns) throw new HostError('EPERM');
    return found;
  }

  #assertParentWritable(path: string): NodeInfo {
    const parent = this.#disk.lookup(path.slice(0, path.lastIndexOf('/')));
    if (!parent) throw new HostError('ENOENT');
    this.#assertMay(parent, access.write | access.search);
    return parent;
  }

  #assertMay(node: NodeInfo, wanted: number): void {
    if (!mayAccess(node, this.identity, wanted)) throw new HostError('EACCES');
  }

  #assertOwns(node: NodeInfo): void {
    if (this.identity.uid !== 0 && this.identity.uid !== node.uid) throw new HostError('EPERM');
  }

  #adopt(path: string, mode: number): void {
    this.#disk.ownership.set(path, { uid: this.identity.uid, gid: this.identity.gid });
    const node = this.#disk.lookup(path);
    if (node) this.#setMode(path, node, mode);
  }

  #setMode(path: string, node: NodeInfo, mode: number): void {
    if (node.kind === 'symlink') return;
    // Our own process must stay able to read, write and search, whatever the host's mode says.
    const onDisk = (mode & 0o777) | (node.kind === 'directory' ? 0o700 : 0o600);
    this.#disk.call(() => chmodSync(this.#disk.physical(path), onDisk));
    const { uid, gid } = this.#disk.ownership.of(path);
    this.#disk.ownership.set(path, { uid, gid, mode: onDisk === mode ? undefined : mode });
  }
}
