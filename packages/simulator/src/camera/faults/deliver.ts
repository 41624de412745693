import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../http/reply.ts';
import type { CameraFaults } from './camera-faults.ts';

interface Delivery {
  /** Ends when the connection does. */
  readonly signal: AbortSignal;
  readonly faults: CameraFaults;
}

/** Sends an answer in the way the faults of the camera have it. */
export async function deliver(
  reply: Reply,
  response: ServerResponse,
  { faults, signal }: Delivery,
): Promise<void> {
  const body = Buffer.from(reply.body, 'utf8');
  const { resetsMidReply, dripMs, oversizedBytes } = faults;
  if (resetsMidReply) return reset(reply, response, body);
  if (dripMs !== undefined) return drip(reply, response, { body, dripMs, signal });
  if (oversizedBytes !== undefined) return pad(reply, response, { body, oversizedBytes });
  start(reply, response, body.length);
  response.end(body);
}

function start({ status, headers }: Reply, response: ServerResponse, length: number): void {
  response.writeHead(status, { ...headers, 'Content-Length': length });
}

async function reset(reply: Reply, response: ServerResponse, body: Buffer): Promise<void> {
  start(reply, response, body.length);
  await new Promise((done) => response.write(body.subarray(0, body.length / 2), done));
  response.socket?.resetAndDestroy();
}

interface Drip {
  readonly body: Buffer;
  readonly dripMs: number;
  readonly signal: AbortSignal;
}

async function drip(reply: Reply, response: ServerResponse, { body, dripMs, signal }: Drip): Promise<void> {
  start(reply, response, body.length);
  for (const byte of body) {
    response.write(Buffer.of(byte));
    await sleep(dripMs, undefined, { signal, ref: false });
  }
  response.end();
}

interface Padding {
  readonly body: Buffer;
  readonly oversizedBytes: number;
}

const padding = Buffer.alloc(64 * 1024, ' ');

/** White space after the document element is still well-formed XML. */
async function pad(reply: Reply, response: ServerResponse, { body, oversizedBytes }: Padding): Promise<void> {
  const blocks = Math.ceil(oversizedBytes / padding.length);
  start(reply, response, body.length + blocks * padding.length);
  response.write(body);
  for (let block = 0; block < blocks && !response.destroyed; block += 1) {
    if (!response.write(padding)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
