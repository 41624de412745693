import { HostError } from '../host/host-error.ts';
import type { HostFiles } from '../host/host-files.ts';
import type { Command } from '../shell/command-call.ts';
import { forEachPath } from './command-input.ts';
import { parseOptions } from './options.ts';

/** Removes a path and all below it; links are removed, never followed. */
function removeTree(files: HostFiles, path: string, report?: (path: string) => void): void {
  if (files.lstat(path).kind === 'directory') {
    for (const name of files.list(path)) removeTree(files, `${path.replace(/\/$/, '')}/${name}`, report);
    files.removeDirectory(path);
  } else files.removeFile(path);
  report?.(path);
}

export const rm: Command = (call) => {
  const { flags, operands } = parseOptions(call.args, {
    letters: 'rRfvid',
    long: { recursive: 'r', force: 'f' },
  });
  const isRecursive = flags.has('r') || flags.has('R');
  return forEachPath(
    call,
    operands,
    (path) => {
      if (flags.has('f') && !existsItself(call.files, path)) return;
      if (path === '/') throw new HostError('EPERM');
      if (isRecursive) removeTree(call.files, path);
      else call.files.removeFile(path);
    },
    (shown) => `cannot remove '${shown}'`,
  );
};

export const rmdir: Command = (call) => {
  const { operands } = parseOptions(call.args, { letters: 'pv' });
  return forEachPath(
    call,
    operands,
    (path) => call.files.removeDirectory(path),
    (shown) => `failed to remove '${shown}'`,
  );
};

export function existsItself(files: HostFiles, path: string): boolean {
  try {
    files.lstat(path);
    return true;
  } catch {
    return false;
  }
}
