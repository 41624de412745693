import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const program = new URL('../../../packages/cli/bin/run.js', import.meta.url).pathname;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line as a user does, in `directory`. */
export function startWardctl(directory: string, ...words: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...words], {
    cwd: directory,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export async function wardctl(directory: string, ...words: string[]): Promise<Finished> {
  const child = startWardctl(directory, ...words);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
