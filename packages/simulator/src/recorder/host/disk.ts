import { closeSync, constants, lstatSync, openSync, readlinkSync, type Stats, writeSync } from 'node:fs';
import { encodeText, fromBytes, toBytes } from './byte-string.ts';
import { asHostError, HostError } from './host-error.ts';
import { type NodeInfo, nodeInfo } from './node-info.ts';
import { OwnershipTable } from './ownership.ts';
import type { SpecialFiles } from './special-files.ts';

interface DiskOptions {
  /** Folder on the real machine that is the root of the virtual host. */
  readonly root: string;
  /** Side file for owners and modes. */
  readonly ownershipFile: string;
  readonly special: SpecialFiles;
  readonly isFull: () => boolean;
}

/** The disk of one virtual host. Takes canonical paths only: see `confine`. */
export class Disk {
  readonly ownership: OwnershipTable;
  readonly special: SpecialFiles;
  readonly isFull: () => boolean;
  readonly #root: string;

  constructor(options: DiskOptions) {
    this.#root = encodeText(options.root);
    this.special = options.special;
    this.isFull = options.isFull;
    this.ownership = new OwnershipTable(options.ownershipFile);
  }

  /** The path on the real machine. */
  physical(path: string): Buffer {
    return toBytes(this.#root + path);
  }

  lookup(path: string): NodeInfo | undefined {
    const special = this.special(path);
    if (special !== undefined) return special.info;
    const stats = this.#lstat(path);
    return stats && nodeInfo(stats, this.ownership.of(path));
  }

  readLink(path: string): string {
    return fromBytes(readlinkSync(this.physical(path), 'buffer'));
  }

  /** Runs one call of the real file system and turns its errors into the host's. */
  call<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      throw asHostError(error);
    }
  }

  /** Opens for writing and never follows a link in the last part. */
  openForWriting(
    path: string,
    options: { readonly append: boolean; readonly exclusive: boolean },
  ): WritableFile {
    const { O_WRONLY, O_CREAT, O_NOFOLLOW, O_APPEND, O_TRUNC, O_EXCL } = constants;
    const how = (options.append ? O_APPEND : O_TRUNC) | (options.exclusive ? O_EXCL : 0);
    const descriptor = this.call(() =>
      openSync(this.physical(path), O_WRONLY | O_CREAT | O_NOFOLLOW | how, 0o600),
    );
    return {
      write: (text) => {
        if (this.isFull() && text !== '') throw new HostError('ENOSPC');
        const bytes = toBytes(text);
        for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
      },
      close: () => closeSync(descriptor),
    };
  }

  #lstat(path: string): Stats | undefined {
    try {
      return lstatSync(this.physical(path), { throwIfNoEntry: false });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
      throw asHostError(error);
    }
  }
}

export interface WritableFile {
  write(text: string): void;
  close(): void;
}
