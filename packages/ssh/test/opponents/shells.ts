import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A shell of recorder hosts, as it is started on one. */
export interface Shell {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** Every POSIX shell of this machine; busybox with its own tools only, as on a host that has no others. */
export const shells: readonly Shell[] = [
  { name: 'dash', command: ['/bin/dash', '-s'], environment: process.env },
  { name: 'bash', command: ['/bin/bash', '-s'], environment: process.env },
  { name: 'bash as sh', command: ['/bin/bash', '--posix', '-s'], environment: process.env },
  { name: 'busybox', command: ['/bin/busybox', 'sh', '-s'], environment: { PATH: busyboxTools() } },
].filter(({ command: [path = ''] }) => existsSync(path));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Gives a script to a shell on standard input, as the connection does. */
export function runIn({ command: [path = '', ...args], environment }: Shell, script: string): Ended {
  const { status, stdout, stderr } = spawnSync(path, args, {
    input: script,
    env: environment,
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { code: status, stdout, stderr };
}

function busyboxTools(): string {
  if (!existsSync('/bin/busybox')) return '';
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-busybox-'));
  execFileSync('/bin/busybox', ['--install', '-s', folder]);
  return folder;
}
