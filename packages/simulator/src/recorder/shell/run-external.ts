import { HostError } from '../host/host-error.ts';
import { access } from '../host/node-info.ts';
import { absolutePath } from './absolute-path.ts';
import type { Command } from './command-call.ts';
import type { Interpreter } from './interpreter.ts';
import { Source } from './streams.ts';

const programFolders = new Set(['/bin', '/usr/bin', '/sbin', '/usr/sbin']);

/** Runs a program by name or path: one of the host's own commands, or a script file on its disk. */
export async function runExternal(
  shell: Interpreter,
  name: string,
  args: readonly string[],
): Promise<number> {
  const { state, machine } = shell;
  const found = findProgram(shell, name);
  if (found === undefined) {
    shell.complain(`${name}: ${name.includes('/') ? 'No such file or directory' : 'not found'}`);
    return 127;
  }
  if (found === 'forbidden') {
    shell.complain(`${name}: Permission denied`);
    return 126;
  }
  const err = (text: string) => state.write(2, text);
  try {
    return await found.command({
      name: found.name,
      args: [...found.leading, ...args],
      stdin: state.streams.get(0)?.source ?? new Source(''),
      out: (text) => state.write(1, text),
      err,
      files: state.files,
      cwd: state.cwd,
      umask: state.umask,
      environment: state.environment(),
      ...machine,
    });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    err(`${found.name}: ${error.code === 'ENOSPC' ? 'write error: ' : ''}${error.message}\n`);
    return 1;
  }
}

interface Program {
  readonly name: string;
  readonly command: Command;
  /** Arguments in front of the given ones: the script, for an interpreter. */
  readonly leading: readonly string[];
}

/** Where `name` is found, as `command -v` prints it. */
export function programPath(shell: Interpreter, name: string): string | undefined {
  if (name.includes('/')) return findProgram(shell, name) === undefined ? undefined : name;
  if (shell.machine.commands.has(name)) return `/usr/bin/${name}`;
  return scriptOnPath(shell, name);
}

function findProgram(shell: Interpreter, name: string): Program | 'forbidden' | undefined {
  const { commands } = shell.machine;
  const known = commands.get(commandName(name));
  if (known) return { name: commandName(name), command: known, leading: [] };
  const path = name.includes('/') ? absolutePath(name, shell.state.cwd) : scriptOnPath(shell, name);
  if (path === undefined || !shell.state.files.exists(path)) return undefined;
  const { files } = shell.state;
  const sh = commands.get('sh');
  if (!sh || !files.may(path, access.execute) || files.stat(path).kind === 'directory') return 'forbidden';
  return { name: 'sh', command: sh, leading: [name.includes('/') ? name : path] };
}

function commandName(name: string): string {
  const slash = name.lastIndexOf('/');
  return slash > 0 && programFolders.has(name.slice(0, slash)) ? name.slice(slash + 1) : name;
}

function scriptOnPath({ state }: Interpreter, name: string): string | undefined {
  const folders = (state.get('PATH') ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return folders.map((folder) => `${folder}/${name}`).find((path) => state.files.may(path, access.execute));
}
