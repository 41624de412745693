import type { Command } from '../shell/command-call.ts';
import { linesOf, pathOf, readInputs } from './command-input.ts';
import { parseOptions } from './options.ts';

interface SortKey {
  readonly from: number;
  readonly fromCharacter: number;
  readonly to: number;
  readonly flags: string;
}

export const sort: Command = async (call) => {
  const { flags, values, all, operands } = parseOptions(call.args, {
    letters: 'nrusbfVhgcz',
    valued: 'kto',
    long: { numeric: 'n', reverse: 'r', unique: 'u', stable: 's', 'version-sort': 'V' },
  });
  const { inputs, status } = await readInputs(call, operands, (path, why) => `cannot read: ${path}: ${why}`);
  if (status !== 0) return 2;
  const globals = [...flags].join('');
  const end = flags.has('z') ? '\0' : '\n';
  const keys = all.filter(([letter]) => letter === 'k').map(([, text]) => parseKey(text, globals));
  const order = lineOrder(keys.length > 0 ? keys : [parseKey('1', globals)], values.get('t'));
  const isLastResort = !flags.has('s') && !flags.has('u');
  const lines = inputs.flatMap(({ text }) =>
    flags.has('z') ? text.split('\0').filter(Boolean) : linesOf(text),
  );
  const whole = (a: string, b: string) => (flags.has('r') ? -byBytes(a, b) : byBytes(a, b));
  const sorted = lines.sort((a, b) => order(a, b) || (isLastResort ? whole(a, b) : 0));
  const kept = flags.has('u')
    ? sorted.filter((line, index) => index === 0 || order(sorted[index - 1] ?? '', line) !== 0)
    : sorted;
  const text = kept.map((line) => line + end).join('');
  const output = values.get('o');
  if (output === undefined) call.out(text);
  else {
    const file = call.files.write(pathOf(call, output), { umask: call.umask });
    file.write(text);
    file.close();
  }
  return 0;
};

function parseKey(text: string, globals: string): SortKey {
  const [, from = '1', character = '1', own = '', to, late = ''] =
    /^(\d+)(?:\.(\d+))?([A-Za-z]*)(?:,(\d+)(?:\.\d+)?([A-Za-z]*))?$/.exec(text) ?? [];
  return {
    from: Number(from),
    fromCharacter: Number(character),
    to: to === undefined ? Number.POSITIVE_INFINITY : Number(to),
    flags: own + late || globals,
  };
}

function lineOrder(
  keys: readonly SortKey[],
  separator: string | undefined,
): (a: string, b: string) => number {
  return (a, b) => {
    for (const key of keys) {
      const difference = compareKeys(keyText(a, key, separator), keyText(b, key, separator), key.flags);
      if (difference !== 0) return key.flags.includes('r') ? -difference : difference;
    }
    return 0;
  };
}

function keyText(line: string, { from, fromCharacter, to }: SortKey, separator: string | undefined): string {
  if (from === 1 && to === Number.POSITIVE_INFINITY) return line.slice(fromCharacter - 1);
  const fields = separator === undefined ? (line.match(/\s*\S+/g) ?? []) : line.split(separator);
  return fields
    .slice(from - 1, to)
    .join(separator ?? '')
    .slice(fromCharacter - 1);
}

function compareKeys(a: string, b: string, flags: string): number {
  if (flags.includes('n') || flags.includes('g')) return numeric(a) - numeric(b);
  if (flags.includes('h')) return humanSize(a) - humanSize(b);
  if (flags.includes('V')) return a.localeCompare(b, 'en', { numeric: true });
  const fold = (text: string) => {
    const trimmed = flags.includes('b') ? text.trimStart() : text;
    return flags.includes('f') ? trimmed.toUpperCase() : trimmed;
  };
  return byBytes(fold(a), fold(b));
}

function numeric(text: string): number {
  return Number(/^\s*(-?\d*\.?\d*)/.exec(text)?.[1] || 0) || 0;
}

function humanSize(text: string): number {
  const letter = /^\s*-?[\d.]+([KMGT])/.exec(text)?.[1] ?? ' ';
  return numeric(text) * 1024 ** ' KMGT'.indexOf(letter);
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const uniq: Command = async (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'cdu' });
  const { inputs, status } = await readInputs(call, operands.slice(0, 1));
  let previous: string | undefined;
  let count = 0;
  const flush = () => {
    if (previous === undefined || (flags.has('d') && count < 2) || (flags.has('u') && count > 1)) return;
    call.out(`${flags.has('c') ? `${String(count).padStart(7)} ` : ''}${previous}\n`);
  };
  for (const line of inputs.flatMap(({ text }) => linesOf(text))) {
    if (line === previous) count++;
    else {
      flush();
      [previous, count] = [line, 1];
    }
  }
  flush();
  return status;
};
