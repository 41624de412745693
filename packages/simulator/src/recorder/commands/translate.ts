import type { Command } from '../shell/command-call.ts';
import { namedClasses } from '../shell/pattern.ts';
import { parseOptions } from './options.ts';

/** tr(1) over bytes: translate, delete, squeeze. */
export const tr: Command = async (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'dscC' });
  const [first = '', second = ''] = operands;
  const listed = members(first);
  const isComplement = flags.has('c') || flags.has('C');
  const from = isComplement ? allBytes.filter((byte) => !listed.includes(byte)) : listed;
  const to = members(second);
  const table = new Map<string, string>();
  for (const [index, byte] of from.entries())
    table.set(byte, flags.has('d') ? '' : (to[index] ?? to.at(-1) ?? byte));
  const squeezed = new Set(flags.has('s') ? (second === '' ? from : to) : []);
  let previous = '';
  let output = '';
  for (const byte of await call.stdin.readAll()) {
    const result = table.get(byte) ?? byte;
    if (result === previous && squeezed.has(result)) continue;
    output += result;
    if (result !== '') previous = result;
  }
  call.out(output);
  return 0;
};

const allBytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));

function members(set: string): string[] {
  const all: string[] = [];
  const item = /\[:(\w+):\]|(\\[0-7]{1,3}|\\.|[\s\S])(?:-(\\[0-7]{1,3}|\\.|[\s\S]))?/g;
  for (const [, name, from = '', to] of set.matchAll(item)) {
    if (name !== undefined)
      all.push(...allBytes.filter((byte) => new RegExp(`[${namedClasses[name] ?? ''}]`).test(byte)));
    else all.push(...range(code(from), to === undefined ? code(from) : code(to)));
  }
  return all;
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}

function code(text: string): number {
  if (!text.startsWith('\\') || text === '\\') return text.charCodeAt(0);
  const octal = /^\\([0-7]+)$/.exec(text)?.[1];
  if (octal !== undefined) return Number.parseInt(octal, 8);
  const named: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07', b: '\b' };
  return (named[text[1] ?? ''] ?? text[1] ?? '').charCodeAt(0);
}
