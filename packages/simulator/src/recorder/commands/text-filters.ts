import { createHash } from 'node:crypto';
import { fromBytes, toBytes } from '../host/byte-string.ts';
import { HostError } from '../host/host-error.ts';
import type { Command } from '../shell/command-call.ts';
import { linesOf, pathOf, readInputs } from './command-input.ts';
import { parseOptions } from './options.ts';

export const cat: Command = async (call) => {
  const { operands } = parseOptions(call.args, { letters: 'u' });
  let status = 0;
  for (const operand of operands.length > 0 ? operands : ['-']) {
    const { inputs, status: failed } = await readInputs(call, [operand]);
    for (const { text } of inputs) call.out(text);
    status ||= failed;
  }
  return status;
};

export const tee: Command = async (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'ai' });
  const text = await call.stdin.readAll();
  call.out(text);
  let status = 0;
  for (const operand of operands) {
    try {
      const file = call.files.write(pathOf(call, operand), { append: flags.has('a'), umask: call.umask });
      try {
        file.write(text);
      } finally {
        file.close();
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      call.err(`tee: ${operand}: ${error.message}\n`);
      status = 1;
    }
  }
  return status;
};

export const cmp: Command = async (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'sl', long: { quiet: 's', silent: 's' } });
  const [first = '-', second = '-'] = operands;
  const { inputs, status } = await readInputs(flags.has('s') ? { ...call, err: () => {} } : call, [
    first,
    second,
  ]);
  const [a, b] = inputs;
  if (status !== 0 || !a || !b) return 2;
  if (a.text === b.text) return 0;
  if (!flags.has('s')) reportDifference(a.text, b.text);
  return 1;

  function reportDifference(left: string, right: string): void {
    let at = 0;
    while (at < left.length && left[at] === right[at]) at++;
    const shorter = at === left.length ? first : at === right.length ? second : undefined;
    if (shorter !== undefined) call.err(`cmp: EOF on ${shorter} after byte ${at}\n`);
    else
      call.out(`${first} ${second} differ: byte ${at + 1}, line ${left.slice(0, at).split('\n').length}\n`);
  }
};

/** The old form `-5` of `-n 5`. */
function withLineCount(args: readonly string[]): string[] {
  return args.map((arg) => arg.replace(/^-(\d+)$/, '-n$1'));
}

export const head: Command = async (call) => {
  const { values, operands } = parseOptions(withLineCount(call.args), {
    letters: 'q',
    valued: 'nc',
    long: { lines: 'n', bytes: 'c' },
  });
  const { inputs, status } = await readInputs(
    call,
    operands,
    (path, why) => `cannot open '${path}' for reading: ${why}`,
  );
  const [bytes, lines] = [values.get('c'), values.get('n') ?? '10'];
  for (const { text } of inputs) {
    if (bytes !== undefined) call.out(text.slice(0, Number(bytes)));
    else call.out(splitLines(text).slice(0, Number(lines)).join(''));
  }
  return status;
};

export const tail: Command = async (call) => {
  const { values, operands } = parseOptions(withLineCount(call.args), {
    letters: 'q',
    valued: 'nc',
    long: { lines: 'n', bytes: 'c' },
  });
  const { inputs, status } = await readInputs(
    call,
    operands,
    (path, why) => `cannot open '${path}' for reading: ${why}`,
  );
  const [bytes, lines] = [values.get('c'), values.get('n') ?? '10'];
  const start = (count: string) =>
    count.startsWith('+') ? Number(count) - 1 : -Number(count.replace('-', '')) || Number.POSITIVE_INFINITY;
  for (const { text } of inputs) {
    if (bytes !== undefined) call.out(text.slice(start(bytes)));
    else call.out(splitLines(text).slice(start(lines)).join(''));
  }
  return status;
};

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

export const wc: Command = async (call) => {
  const { flags, operands } = parseOptions(call.args, {
    letters: 'lwcm',
    long: { lines: 'l', bytes: 'c', words: 'w' },
  });
  const { inputs, status } = await readInputs(call, operands);
  const kinds = flags.size > 0 ? [...'lwcm'].filter((kind) => flags.has(kind)) : ['l', 'w', 'c'];
  const count = (text: string, kind: string) => {
    if (kind === 'l') return text.split('\n').length - 1;
    return kind === 'w' ? (text.match(/\S+/g)?.length ?? 0) : text.length;
  };
  const row = (counts: readonly number[], name: string) => {
    const cells =
      kinds.length === 1 && operands.length <= 1
        ? counts
        : counts.map((number) => String(number).padStart(7));
    call.out(`${cells.join(' ')}${name === '-' && operands.length === 0 ? '' : ` ${name}`}\n`);
  };
  const totals = kinds.map(() => 0);
  for (const { name, text } of inputs) {
    const counts = kinds.map((kind) => count(text, kind));
    for (const [index, number] of counts.entries()) totals[index] = (totals[index] ?? 0) + number;
    row(counts, name);
  }
  if (operands.length > 1) row(totals, 'total');
  return status;
};

export const cut: Command = async (call) => {
  const { flags, values, operands } = parseOptions(call.args, { letters: 's', valued: 'dfcb' });
  const { inputs, status } = await readInputs(call, operands);
  const delimiter = values.get('d') ?? '\t';
  const wanted = rangeTest(values.get('f') ?? values.get('c') ?? values.get('b') ?? '');
  for (const line of inputs.flatMap(({ text }) => linesOf(text))) {
    const parts = values.has('f') ? line.split(delimiter) : [...line];
    const isWhole = values.has('f') && parts.length === 1;
    if (isWhole && flags.has('s')) continue;
    const chosen = isWhole ? [line] : parts.filter((_, index) => wanted(index + 1));
    call.out(`${chosen.join(values.has('f') ? delimiter : '')}\n`);
  }
  return status;
};

function rangeTest(list: string): (position: number) => boolean {
  const ranges = list.split(',').map((range) => {
    const [from = '', to] = range.split('-');
    return [
      Number(from || 1),
      to === undefined ? Number(from) : Number(to || Number.POSITIVE_INFINITY),
    ] as const;
  });
  return (position) => ranges.some(([from, to]) => position >= from && position <= to);
}

export const base64: Command = async (call) => {
  const { flags, values, operands } = parseOptions(call.args, {
    letters: 'di',
    valued: 'w',
    long: { decode: 'd', wrap: 'w' },
  });
  const { inputs, status } = await readInputs(call, operands);
  const text = inputs.map((input) => input.text).join('');
  if (flags.has('d')) {
    const clean = text.replace(/\s/g, '');
    call.out(fromBytes(Buffer.from(clean, 'base64')));
    if (/^[A-Za-z0-9+/]*={0,2}$/.test(clean) && clean.length % 4 === 0) return status;
    call.err('base64: invalid input\n');
    return 1;
  }
  const width = Number(values.get('w') ?? 76);
  const encoded = toBytes(text).toString('base64');
  call.out(width === 0 ? encoded : encoded.replace(new RegExp(`.{1,${width}}`, 'g'), '$&\n'));
  return status;
};

export function checksum(algorithm: string): Command {
  return async (call) => {
    const { flags, operands } = parseOptions(call.args, {
      letters: 'cbtq',
      long: { check: 'c', status: 's', quiet: 'q' },
    });
    const { inputs, status } = await readInputs(call, operands);
    const digest = (text: string) => createHash(algorithm).update(toBytes(text)).digest('hex');
    if (flags.has('c'))
      return checkList(
        inputs.flatMap(({ text }) => linesOf(text)),
        digest,
      );
    for (const { name, text } of inputs) call.out(`${digest(text)}  ${name}\n`);
    return status;

    function checkList(lines: readonly string[], digestOf: (text: string) => string): number {
      let failed = 0;
      for (const line of lines) {
        const [, wanted, path = ''] = /^([0-9a-f]+) [ *](.*)$/.exec(line) ?? [];
        const holds =
          call.files.exists(pathOf(call, path)) && digestOf(call.files.read(pathOf(call, path))) === wanted;
        if (!holds) failed = 1;
        if (!flags.has('s') && !(holds && flags.has('q'))) call.out(`${path}: ${holds ? 'OK' : 'FAILED'}\n`);
      }
      return failed;
    }
  };
}
