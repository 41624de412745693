import type { CommandCall } from '../shell/command-call.ts';
import { formatDate } from './date-format.ts';
import type { Visit } from './find-query.ts';
import { groupName, kindLetter, longMode, userName } from './node-format.ts';

type Field = (visit: Visit, call: CommandCall) => string;

const fields: Readonly<Record<string, Field>> = {
  p: ({ shown }) => shown,
  P: ({ shown, start }) => shown.slice(start.length).replace(/^\//, ''),
  f: ({ shown }) => shown.replace(/^.*\/(?=.)/s, ''),
  h: ({ shown }) => shown.replace(/\/[^/]*$/, '') || '/',
  H: ({ start }) => start,
  d: ({ depth }) => String(depth),
  s: ({ node }) => String(node.size),
  k: ({ node }) => String(Math.ceil(node.blocks / 2)),
  b: ({ node }) => String(node.blocks),
  m: ({ node }) => node.mode.toString(8),
  M: ({ node }) => longMode(node),
  y: ({ node }) => (node.kind === 'file' ? 'f' : kindLetter(node)),
  i: ({ node }) => String(node.inode),
  n: ({ node }) => String(node.links),
  u: ({ node }, { facts }) => userName(facts, node, String(node.uid)),
  g: ({ node }, { facts }) => groupName(facts, node, String(node.gid)),
  U: ({ node }) => String(node.uid),
  G: ({ node }) => String(node.gid),
  l: ({ node, path }, { files }) => (node.kind === 'symlink' ? files.readLink(path) : ''),
  t: ({ node }) => formatDate('%a %b %e %H:%M:%S %Y', new Date(node.mtimeMs)),
};

/** Text of `find -printf`. */
export function formatFindNode(format: string, visit: Visit, call: CommandCall): string {
  return format.replace(/%T(.)|%([A-Za-z%])|\\([nt0\\])/g, (whole, time, letter, special) => {
    if (special) return { n: '\n', t: '\t', '0': '\0' }[special as string] ?? '\\';
    if (letter === '%') return '%';
    return time ? timeField(time, visit.node.mtimeMs) : (fields[letter]?.(visit, call) ?? whole);
  });
}

function timeField(letter: string, timeMs: number): string {
  if (letter === '@')
    return `${Math.floor(timeMs / 1000)}.${String(Math.floor(timeMs * 1e6) % 1e9).padStart(9, '0')}0`;
  const seconds = letter === 'S' || letter === 'T' ? '.%N0' : '';
  return formatDate(letter === '+' ? '%Y-%m-%d+%H:%M:%S.%N0' : `%${letter}${seconds}`, new Date(timeMs));
}
