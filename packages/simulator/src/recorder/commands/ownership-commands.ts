import { idOf } from '../host/accounts.ts';
import type { HostFiles } from '../host/host-files.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { forEachPath, pathOf } from './command-input.ts';
import { applyMode } from './file-mode.ts';
import { parseOptions } from './options.ts';

export const chmod: Command = (call) => {
  const modeAt = call.args.findIndex((arg) => !/^-(?:[RvcfH]+|-.*)$/.test(arg));
  const argument = call.args[modeAt] ?? '';
  const { flags, operands } = parseOptions(
    call.args.filter((_, index) => index !== modeAt),
    { letters: 'Rvcf', long: { recursive: 'R' } },
  );
  try {
    applyMode(argument, 0, { isDirectory: false, umask: call.umask });
  } catch (error) {
    call.err(`chmod: ${(error as Error).message}\n`);
    return 1;
  }
  const change = (path: string) => {
    const { mode, kind } = call.files.stat(path);
    call.files.changeMode(
      path,
      applyMode(argument, mode, { isDirectory: kind === 'directory', umask: call.umask }),
    );
  };
  return forEachPath(
    call,
    operands,
    (path) => eachNode(call.files, path, flags.has('R'), change),
    (shown) =>
      call.files.exists(pathOf(call, shown))
        ? `changing permissions of '${shown}'`
        : `cannot access '${shown}'`,
  );
};

export const chown: Command = (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'Rvcfh', long: { recursive: 'R' } });
  const [argument = '', ...paths] = operands;
  const wanted = parseOwner(call, argument);
  if (typeof wanted === 'string') {
    call.err(`chown: ${wanted}: ${argument}\n`);
    return 1;
  }
  return changeOwners(call, paths, flags.has('R'), wanted);
};

export const chgrp: Command = (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'Rvcfh', long: { recursive: 'R' } });
  const [group = '', ...paths] = operands;
  const gid = idOf(call.facts.accounts.groups, group);
  if (gid === undefined) {
    call.err(`chgrp: invalid group: ${group}\n`);
    return 1;
  }
  return changeOwners(call, paths, flags.has('R'), { gid });
};

interface WantedOwner {
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

function parseOwner(call: CommandCall, argument: string): WantedOwner | string {
  const [user = '', group] = argument.split(/[:.]/, 2);
  const { users, groups } = call.facts.accounts;
  const uid = user === '' ? undefined : idOf(users, user);
  const ownGroup = group === '' && uid !== undefined ? String(uid) : group;
  const gid = ownGroup ? idOf(groups, ownGroup) : undefined;
  if (user !== '' && uid === undefined) return 'invalid user';
  return ownGroup && gid === undefined ? 'invalid group' : { uid, gid };
}

function changeOwners(
  call: CommandCall,
  paths: readonly string[],
  recursive: boolean,
  wanted: WantedOwner,
): number {
  const change = (path: string) => {
    const node = call.files.stat(path);
    call.files.changeOwner(path, wanted.uid ?? node.uid, wanted.gid ?? node.gid);
  };
  return forEachPath(
    call,
    paths,
    (path) => eachNode(call.files, path, recursive, change),
    (shown) =>
      call.files.exists(pathOf(call, shown))
        ? `changing ownership of '${shown}'`
        : `cannot access '${shown}'`,
  );
}

function eachNode(files: HostFiles, path: string, recursive: boolean, work: (path: string) => void): void {
  work(path);
  if (!recursive || files.stat(path).kind !== 'directory') return;
  for (const name of files.list(path)) {
    const child = `${path.replace(/\/$/, '')}/${name}`;
    if (files.lstat(child).kind !== 'symlink') eachNode(files, child, true, work);
  }
}
