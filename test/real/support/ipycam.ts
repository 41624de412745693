import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describeWith } from './real-part.ts';

/** Its folder: `WARDCTL_REAL_IPYCAM`, or where Python finds it; nothing of it is run to find out. */
const folder = process.env['WARDCTL_REAL_IPYCAM'] ?? installedFolder();

export const describeWithIpycam = describeWith({ name: 'ipycam', present: folder !== undefined });

/** A virtual camera that somebody else has written, with the port of its ONVIF service. */
export interface Ipycam extends AsyncDisposable {
  readonly port: number;
}

export async function startIpycam(username: string, password: string): Promise<Ipycam> {
  const script = join(import.meta.dirname, '../onvif/serve-ipycam.py');
  const child = spawn('python3', [script, folder ?? '', username, password], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('ipycam did not start'))),
  ]);
  return {
    port: Number(line),
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await ended;
    },
  };
}

function installedFolder(): string | undefined {
  const find =
    'import importlib.util as u; s = u.find_spec("ipycam"); print(s.submodule_search_locations[0] if s else "")';
  try {
    return execFileSync('python3', ['-c', find], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
