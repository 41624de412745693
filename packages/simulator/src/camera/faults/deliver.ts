import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
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
  if (oversizedBytes !== undefined) {
    const blocks = Math.ceil(oversizedBytes / padding.length);
    start(reply, response, body.length + blocks * padding.length);
    return pipeline(padded(body, blocks), response);
  }
  start(reply, response, body.length);
  if (dripMs !== undefined) return pipeline(drip(body, { dripMs, signal }), response);
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
  readonly dripMs: number;
  readonly signal: AbortSignal;
}

async function* drip(body: Buffer, { dripMs, signal }: Drip): AsyncGenerator<Buffer> {
  for (const byte of body) {
    yield Buffer.of(byte);
    await sleep(dripMs, undefined, { signal, ref: false });
  }
}

const padding = Buffer.alloc(64 * 1024, ' ');

/** White space after the document element is still well-formed XML. */
function* padded(body: Buffer, blocks: number): Generator<Buffer> {
  yield body;
  for (let block = 0; block < blocks; block += 1) yield padding;
}
