import type { Command } from '../shell/command-call.ts';
import { formatPrintf } from '../shell/printf.ts';
import { evaluateTest, TestSyntaxError } from '../shell/test-command.ts';

const test: Command = (call) => {
  const args = call.name === '[' ? call.args.slice(0, -1) : call.args;
  try {
    return evaluateTest(args, call) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestSyntaxError)) throw error;
    call.err(`${call.name}: ${error.message}\n`);
    return 2;
  }
};

/** Programs of the same name as a built-in, for callers that are no shell: find, xargs, env. */
export const builtinPrograms: readonly (readonly [string, Command])[] = [
  ['[', test],
  ['test', test],
  ['true', () => 0],
  ['false', () => 1],
  ['pwd', print((call) => `${call.cwd}\n`)],
  ['echo', print(({ args }) => (args[0] === '-n' ? args.slice(1).join(' ') : `${args.join(' ')}\n`))],
  ['printf', print(({ args }) => formatPrintf(args[0] ?? '', args.slice(1)))],
];

function print(text: (call: Parameters<Command>[0]) => string): Command {
  return (call) => {
    call.out(text(call));
    return 0;
  };
}
