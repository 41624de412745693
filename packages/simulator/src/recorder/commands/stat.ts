import type { HostFacts } from '../host/host-facts.ts';
import type { NodeInfo } from '../host/node-info.ts';
import type { Command, CommandCall } from '../shell/command-call.ts';
import { forEachPath } from './command-input.ts';
import { volumeOf } from './df.ts';
import { groupName, kindText, longMode, rawMode, statTime, userName } from './node-format.ts';
import { parseOptions, UsageError } from './options.ts';

type Field = (node: NodeInfo, shown: string, facts: HostFacts) => string;

const seconds = (timeMs: number) => String(Math.floor(timeMs / 1000));

const fields: Readonly<Record<string, Field>> = {
  n: (_, shown) => shown,
  N: (_, shown) => `'${shown}'`,
  a: (node) => node.mode.toString(8),
  A: (node) => longMode(node),
  f: (node) => rawMode(node).toString(16),
  F: (node) => kindText(node),
  u: (node) => String(node.uid),
  g: (node) => String(node.gid),
  U: (node, _, facts) => userName(facts, node, 'UNKNOWN'),
  G: (node, _, facts) => groupName(facts, node, 'UNKNOWN'),
  s: (node) => String(node.size),
  b: (node) => String(node.blocks),
  B: () => '512',
  o: () => '4096',
  i: (node) => String(node.inode),
  h: (node) => String(node.links),
  d: () => '2049',
  X: (node) => seconds(node.atimeMs),
  Y: (node) => seconds(node.mtimeMs),
  Z: (node) => seconds(node.ctimeMs),
  W: (node) => seconds(node.ctimeMs),
  x: (node) => statTime(node.atimeMs),
  y: (node) => statTime(node.mtimeMs),
  z: (node) => statTime(node.ctimeMs),
};

const blockSize = 4096;

export const stat: Command = (call) => {
  const { flags, values, all, operands } = parseOptions(call.args, {
    letters: 'Lft',
    valued: 'cp',
    long: { format: 'c', printf: 'p', dereference: 'L', 'file-system': 'f' },
  });
  const format = values.get('c') ?? values.get('p') ?? '%n %s %a %U %G %Y';
  const lineEnd = all.some(([letter]) => letter === 'p') ? '' : '\n';
  return forEachPath(
    call,
    operands,
    (path, shown) => {
      const node = flags.has('L') || flags.has('f') ? call.files.stat(path) : call.files.lstat(path);
      const text = flags.has('f')
        ? formatVolume(format, call, path)
        : formatNode(format, node, shown, call.facts);
      call.out(text + lineEnd);
    },
    (shown) => `cannot statx '${shown}'`,
  );
};

function formatNode(format: string, node: NodeInfo, shown: string, facts: HostFacts): string {
  return expand(format, (letter) => fields[letter]?.(node, shown, facts));
}

function formatVolume(format: string, call: CommandCall, path: string): string {
  const { sizeBytes, usedBytes } = volumeOf(call, path);
  const free = Math.max(0, sizeBytes - usedBytes());
  const blocks = (bytes: number) => String(Math.floor(bytes / blockSize));
  const values: Record<string, string> = {
    n: path,
    S: String(blockSize),
    s: String(blockSize),
    b: blocks(sizeBytes),
    f: blocks(free),
    a: blocks(free),
    c: '6553600',
    d: '6000000',
    T: 'ext2/ext3',
    l: '255',
  };
  return expand(format, (letter) => values[letter]);
}

function expand(format: string, field: (letter: string) => string | undefined): string {
  return format.replace(
    /%([-0]?)(\d*)(?:\.\d+)?([A-Za-z%])|\\([nt\\])/g,
    (_, flag, width, letter, special) => {
      if (special) return special === 'n' ? '\n' : special === 't' ? '\t' : '\\';
      if (letter === '%') return '%';
      const text = field(letter);
      if (text === undefined) throw new UsageError(`%${letter}: invalid directive`);
      return flag === '-'
        ? text.padEnd(Number(width))
        : text.padStart(Number(width), flag === '0' ? '0' : ' ');
    },
  );
}
