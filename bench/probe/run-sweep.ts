import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sweep } from '../children/probe-sweep.ts';

const folder = join(import.meta.dirname, '../children');

/** A helper process that has told its port. */
export interface PortHolder extends Disposable {
  readonly port: number;
  /** Requests since the last time this was asked. */
  requests(): Promise<number>;
}

export async function startPortHolder(script: 'probe-server.ts' | 'probe-dead.ts'): Promise<PortHolder> {
  const child = fork(join(folder, script));
  const port = await messageOf<number>(child, script);
  return {
    port,
    requests: () => {
      child.send('count');
      return messageOf<number>(child, script);
    },
    [Symbol.dispose]: () => child.kill('SIGKILL'),
  };
}

/** As the command line does: what takes the types out of code would stay in memory beside what is measured. */
const compileCache = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };

interface SweepOptions {
  readonly count: number;
  readonly port: number;
  readonly deadPort?: number;
}

/** One client over many addresses, in a fresh process. @throws Error when a living address was not read */
export async function runSweep(client: string, { count, port, deadPort }: SweepOptions): Promise<Sweep> {
  const args = [client, String(count), String(port), ...(deadPort === undefined ? [] : [String(deadPort)])];
  const child = fork(join(folder, 'probe-sweep.ts'), args, { env: { ...process.env, ...compileCache } });
  const sweep = await messageOf<Sweep>(child, client);
  const dead = deadPort === undefined ? 0 : count / 20;
  // A client that fails at once would look fast.
  if (sweep.failures !== dead)
    throw new Error(`${client}: ${sweep.failures} of ${count} probes failed, not ${dead}`);
  return sweep;
}

async function messageOf<Message>(child: ChildProcess, name: string): Promise<Message> {
  const gone = new AbortController();
  const ended = () => gone.abort(new Error(`${name} ended without a result`));
  child.once('exit', ended);
  const [message] = await once(child, 'message', { signal: gone.signal });
  child.off('exit', ended);
  return message as Message;
}
