import { HostError } from '../host/host-error.ts';
import type { HostFiles } from '../host/host-files.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { forEachPath, pathOf } from './command-input.ts';
import { applyMode } from './file-mode.ts';
import { existsItself } from './file-removal.ts';
import { parseOptions } from './options.ts';
import { chown } from './ownership-commands.ts';

export const mv: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'finTuv',
    valued: 't',
    long: { force: 'f', 'no-clobber': 'n' },
  });
  return transfer(call, operands, values.get('t'), flags.has('T'), (from, to) => {
    if (flags.has('n') && existsItself(call.files, to)) return;
    const target = existsItself(call.files, to) ? call.files.lstat(to).kind : undefined;
    if (target === 'directory' && call.files.lstat(from).kind !== 'directory') throw new HostError('EISDIR');
    call.files.rename(from, to);
  });
};

export const cp: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'aprRfTvnuLdPH',
    valued: 't',
    long: { archive: 'a', preserve: 'p', recursive: 'r', force: 'f' },
  });
  const isRecursive = ['a', 'r', 'R'].some((flag) => flags.has(flag));
  const keeps = flags.has('a') || flags.has('p');
  return transfer(call, operands, values.get('t'), flags.has('T'), (from, to) => {
    if (call.files.stat(from).kind === 'directory' && !isRecursive) throw new HostError('EISDIR');
    copyTree(call, from, to, keeps);
  });
};

export const install: Command = async (call) => {
  const { flags, values, operands } = parseOptions(call.args, { letters: 'dDvcCT', valued: 'mog' });
  const mode = applyMode(values.get('m') ?? '755', 0, { isDirectory: false, umask: 0 });
  const made: string[] = [];
  const put = (path: string, work: () => void) => {
    work();
    call.files.changeMode(path, mode);
    made.push(path);
  };
  const status = flags.has('d')
    ? forEachPath(call, operands, (path) => put(path, () => makeTree(call.files, path)), cannotCreate)
    : transfer(call, operands, undefined, flags.has('T'), (from, to) =>
        put(to, () => copyTree(call, from, to, false)),
      );
  if (!values.has('o') && !values.has('g')) return status;
  const owner = `${values.get('o') ?? ''}${values.has('g') ? `:${values.get('g')}` : ''}`;
  return (await chown({ ...call, args: [owner, ...made] })) || status;
};

function cannotCreate(shown: string): string {
  return `cannot create directory '${shown}'`;
}

function makeTree(files: HostFiles, path: string): void {
  if (files.exists(path)) return;
  makeTree(files, path.slice(0, path.lastIndexOf('/')) || '/');
  files.makeDirectory(path, 0o755);
}

function transfer(
  call: CommandCall,
  operands: readonly string[],
  folder: string | undefined,
  asFile: boolean,
  work: (from: string, to: string) => void,
): number {
  const sources = folder === undefined ? operands.slice(0, -1) : operands;
  const destination = folder ?? operands.at(-1) ?? '';
  if (sources.length === 0) {
    call.err(`${call.name}: missing destination file operand after '${destination}'\n`);
    return 1;
  }
  const into = pathOf(call, destination);
  const isFolder = !asFile && call.files.exists(into) && call.files.stat(into).kind === 'directory';
  if (!isFolder && sources.length > 1) {
    call.err(`${call.name}: target '${destination}' is not a directory\n`);
    return 1;
  }
  return forEachPath(
    call,
    sources,
    (from) =>
      work(from, isFolder ? `${into.replace(/\/$/, '')}/${from.slice(from.lastIndexOf('/') + 1)}` : into),
    (shown) => {
      if (!existsItself(call.files, pathOf(call, shown))) return `cannot stat '${shown}'`;
      return call.name === 'mv'
        ? `cannot move '${shown}' to '${destination}'`
        : `cannot create regular file '${destination}'`;
    },
  );
}

function copyTree(call: CommandCall, from: string, to: string, keeps: boolean): void {
  const { files } = call;
  const node = files.stat(from);
  if (node.kind === 'directory') {
    if (!files.exists(to)) files.makeDirectory(to, node.mode & ~call.umask);
    for (const name of files.list(from)) copyTree(call, `${from}/${name}`, `${to}/${name}`, keeps);
  } else {
    const isNew = !files.exists(to);
    const file = files.write(to, { umask: call.umask });
    try {
      file.write(files.read(from));
    } finally {
      file.close();
    }
    if (isNew) files.changeMode(to, node.mode & ~call.umask);
  }
  if (!keeps) return;
  files.changeMode(to, node.mode);
  files.changeTimes(to, node.atimeMs, node.mtimeMs);
  if (files.identity.uid === 0) files.changeOwner(to, node.uid, node.gid);
}
