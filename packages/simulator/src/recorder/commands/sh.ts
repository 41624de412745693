import { HostError } from '../host/host-error.ts';
import type { Command } from '../shell/command-call.ts';
import { runFromInput, runScript } from '../shell/run-shell.ts';
import { pathOf } from './command-input.ts';

/** `sh -c TEXT`, `sh -s`, `sh FILE`, with the option letters of `set`. */
export const sh: Command = (call) => {
  const rest = [...call.args];
  const flags: string[] = [];
  while (/^[-+][a-zA-Z]/.test(rest[0] ?? '')) flags.push(...(rest.shift() ?? '').slice(1));
  if (rest[0] === '--' || rest[0] === '-') rest.shift();
  const letters = flags.filter((flag) => flag !== 'c' && flag !== 's');
  if (flags.includes('c')) {
    const [text = '', name = call.name, ...positional] = rest;
    return runScript(call, text, { name, positional, flags: letters });
  }
  const [file, ...positional] = rest;
  if (flags.includes('s') || file === undefined) {
    return runFromInput(call, { name: call.name, positional: rest, flags: letters });
  }
  try {
    return runScript(call, call.files.read(pathOf(call, file)), { name: file, positional, flags: letters });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    call.err(
      `${call.name}: 0: cannot open ${file}: ${error.code === 'ENOENT' ? 'No such file' : error.message}\n`,
    );
    return 2;
  }
};
