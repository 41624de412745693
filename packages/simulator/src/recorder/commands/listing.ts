import type { NodeInfo } from '../host/node-info.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { forEachPath } from './command-input.ts';
import { formatDate } from './date-format.ts';
import { groupName, longMode, userName } from './node-format.ts';
import { parseOptions } from './options.ts';

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly node: NodeInfo;
}

export const ls: Command = (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'laA1dtrSnhRFi', long: { all: 'a' } });
  const targets = operands.length > 0 ? operands : ['.'];
  return forEachPath(
    call,
    targets,
    (path, shown) => {
      const node = flags.has('d') || flags.has('l') ? call.files.lstat(path) : call.files.stat(path);
      if (node.kind !== 'directory' || flags.has('d')) {
        call.out(show(call, [{ name: shown, path, node }], flags));
        return;
      }
      if (targets.length > 1) call.out(`${shown}:\n`);
      call.out(show(call, entriesOf(call, path, flags), flags));
    },
    (shown) => `cannot access '${shown}'`,
  );
};

function entriesOf(call: CommandCall, folder: string, flags: ReadonlySet<string>): Entry[] {
  const hidden = flags.has('a') || flags.has('A');
  const names = call.files.list(folder).filter((name) => hidden || !name.startsWith('.'));
  const all = flags.has('a') ? ['.', '..', ...names] : names;
  const entries = all.map((name) => {
    const path = `${folder.replace(/\/$/, '')}/${name}`;
    return { name, path, node: call.files.lstat(path) };
  });
  if (flags.has('t')) entries.sort((a, b) => b.node.mtimeMs - a.node.mtimeMs);
  if (flags.has('S')) entries.sort((a, b) => b.node.size - a.node.size);
  return flags.has('r') ? entries.reverse() : entries;
}

function show(call: CommandCall, entries: readonly Entry[], flags: ReadonlySet<string>): string {
  return entries
    .map((entry) => `${flags.has('l') || flags.has('n') ? long(call, entry, flags) : entry.name}\n`)
    .join('');
}

function long(call: CommandCall, { name, path, node }: Entry, flags: ReadonlySet<string>): string {
  const { facts } = call;
  const user = flags.has('n') ? String(node.uid) : userName(facts, node, String(node.uid));
  const group = flags.has('n') ? String(node.gid) : groupName(facts, node, String(node.gid));
  const target = node.kind === 'symlink' ? ` -> ${call.files.readLink(path)}` : '';
  const time = formatDate('%b %e %H:%M', new Date(node.mtimeMs));
  return `${longMode(node)} ${node.links} ${user} ${group} ${String(node.size).padStart(6)} ${time} ${name}${target}`;
}

export const du: Command = (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'sbkhac',
    valued: 'dB',
    long: { bytes: 'b', summarize: 's', 'apparent-size': 'A' },
  });
  const unit = flags.has('b') || values.get('B') === '1' ? 1 : 1024;
  const sizes = (node: NodeInfo) => (flags.has('b') ? node.size : node.blocks * 512);
  const walk = (path: string, shown: string, depth: number): number => {
    const node = call.files.lstat(path);
    if (node.kind !== 'directory') return sizes(node);
    let total = sizes(node);
    for (const name of call.files.list(path)) total += walk(`${path}/${name}`, `${shown}/${name}`, depth + 1);
    if (depth > 0 && !flags.has('s')) call.out(`${Math.ceil(total / unit)}\t${shown}\n`);
    return total;
  };
  return forEachPath(
    call,
    operands.length > 0 ? operands : ['.'],
    (path, shown) => call.out(`${Math.ceil(walk(path, shown, 0) / unit)}\t${shown}\n`),
    (shown) => `cannot access '${shown}'`,
  );
};
