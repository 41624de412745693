import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const script = new URL('../rtsp-source.py', import.meta.url).pathname;

/** A real RTSP server with live H.264 that checks passwords. */
export interface RtspSource {
  readonly port: number;
  stop(): Promise<void>;
}

export const rtspPart = {
  name: 'GStreamer RTSP server',
  present:
    existsSync('/usr/lib/x86_64-linux-gnu/girepository-1.0/GstRtspServer-1.0.typelib') ||
    existsSync('/usr/lib/aarch64-linux-gnu/girepository-1.0/GstRtspServer-1.0.typelib'),
};

export async function startRtspSource(
  user: string,
  password: string,
  mounts: readonly string[],
): Promise<RtspSource> {
  const child = spawn('/usr/bin/python3', [script, '0', user, password, ...mounts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await readPort(child);
  return {
    port,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function readPort(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new Error('the RTSP source has no output');
  for await (const line of createInterface(child.stdout)) {
    const [, port] = /^ready (\d+)$/.exec(line) ?? [];
    if (port !== undefined) return Number(port);
  }
  throw new Error('the RTSP source ended before it was ready');
}
