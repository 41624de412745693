import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dockerSocket } from './host.ts';

const run = promisify(execFile);

/** Runs Docker's own client against the real engine: the judge of what our tool did there. */
export async function docker(...words: string[]): Promise<string> {
  const { stdout } = await run('docker', ['-H', `unix://${dockerSocket}`, ...words]);
  return stdout.trim();
}

/** Names and states of the containers of one recorder, `name state`. */
export async function containersOf(recorder: string): Promise<string[]> {
  const lines = await docker('ps', '-a', '--format', '{{.Names}} {{.State}}');
  return lines
    .split('\n')
    .filter((line) => line.includes(recorder))
    .sort();
}
