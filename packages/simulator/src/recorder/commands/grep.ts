import type { Command } from '../shell/command-call.ts';
import { escapeRegExp } from '../shell/pattern.ts';
import { linesOf, pathOf, readInputs } from './command-input.ts';
import { parseOptions } from './options.ts';
import { posixExpression } from './posix-expression.ts';

export const grep: Command = async (call) => {
  const { flags, values, all, operands } = parseOptions(call.args, {
    letters: 'qcvilLnsowxEFhHrRaGP',
    valued: 'emf',
    long: {
      quiet: 'q',
      count: 'c',
      'fixed-strings': 'F',
      'extended-regexp': 'E',
      'invert-match': 'v',
      recursive: 'r',
    },
  });
  const given = all.filter(([letter]) => letter === 'e').map(([, text]) => text);
  const patterns = (given.length > 0 ? given : operands.slice(0, 1)).flatMap((text) => text.split('\n'));
  const paths = given.length > 0 ? operands : operands.slice(1);
  const listed = flags.has('r') || flags.has('R') ? paths.flatMap((path) => filesBelow(path)) : paths;
  const { inputs, status } = await readInputs(flags.has('s') ? { ...call, err: () => {} } : call, listed);
  const tests = patterns.map((pattern) => lineTest(pattern, flags, call.name === 'egrep'));
  const withName = (listed.length > 1 && !flags.has('h')) || flags.has('H');
  const limit = Number(values.get('m') ?? Number.POSITIVE_INFINITY);
  let found = false;
  for (const { name, text } of inputs) {
    const hits = [...linesOf(text).entries()].filter(
      ([, line]) => tests.some((test) => test.test(line)) !== flags.has('v'),
    );
    found ||= hits.length > 0;
    if (flags.has('q')) continue;
    report(name, hits.slice(0, limit));
  }
  return status !== 0 ? 2 : found ? 0 : 1;

  function report(name: string, hits: readonly (readonly [number, string])[]): void {
    const prefix = withName ? `${name}:` : '';
    if (flags.has('c')) call.out(`${prefix}${hits.length}\n`);
    else if (flags.has('l')) call.out(hits.length > 0 ? `${name}\n` : '');
    else {
      for (const [index, line] of hits) {
        const start = prefix + (flags.has('n') ? `${index + 1}:` : '');
        for (const shown of flags.has('o') ? parts(line) : [line]) call.out(`${start}${shown}\n`);
      }
    }
  }

  function parts(line: string): string[] {
    return tests
      .flatMap((test) => line.match(new RegExp(test.source, `${test.flags}g`)) ?? [])
      .filter(Boolean);
  }

  function filesBelow(path: string): string[] {
    const at = pathOf(call, path);
    if (!call.files.exists(at) || call.files.stat(at).kind !== 'directory') return [path];
    return call.files.list(at).flatMap((name) => filesBelow(`${path.replace(/\/$/, '')}/${name}`));
  }
};

function lineTest(pattern: string, flags: ReadonlySet<string>, isExtended: boolean): RegExp {
  const extended = flags.has('E') || isExtended;
  const ignoreCase = flags.has('i');
  const { source } = flags.has('F')
    ? { source: escapeRegExp(pattern) || '(?:)' }
    : posixExpression(pattern, { extended });
  const whole = flags.has('x') ? `^(?:${source})$` : flags.has('w') ? `\\b(?:${source})\\b` : source;
  return new RegExp(whole, ignoreCase ? 'i' : '');
}
