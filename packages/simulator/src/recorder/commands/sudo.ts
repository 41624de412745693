import type { Command } from '../shell/command-call.ts';
import { runCommandLine } from './run-command-line.ts';

/** sudo(8) as the login user meets it; root may always. */
export const sudo: Command = (call) => {
  const { facts, files, err } = call;
  const start = call.args.findIndex((arg) => !arg.startsWith('-'));
  const options = start < 0 ? call.args : call.args.slice(0, start);
  const words = start < 0 ? [] : call.args.slice(start).filter((word) => word !== '--');
  if (files.identity.uid !== 0 && facts.sudo() === 'password') {
    const isQuiet = options.some((option) => option === '-n' || option === '--non-interactive');
    err(isQuiet ? 'sudo: a password is required\n' : 'sudo: a terminal is required to read the password\n');
    return 1;
  }
  const { root } = facts.accounts;
  const environment = new Map(call.environment)
    .set('HOME', root.home)
    .set('USER', 'root')
    .set('LOGNAME', 'root')
    .set('SUDO_USER', files.identity.user);
  return words.length === 0 ? 0 : runCommandLine({ ...call, files: files.as(root), environment }, words);
};
