import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CameraDevice } from '../camera-device.ts';
import { type CameraFaults, concerns } from '../faults/camera-faults.ts';
import { deliver } from '../faults/deliver.ts';
import { readBody } from './read-body.ts';
import { htmlReply } from './reply.ts';

const maxRequestBytes = 256 * 1024;

/** What the web server of a camera needs to know of it. */
export interface ServedCamera {
  readonly device: CameraDevice;
  readonly faults: CameraFaults;
  isAway(): boolean;
  /** `host:port` to give out as its own, to a client that reached it at `reached`. */
  authorityFor(reached: string | undefined): string;
}

/** Serves one HTTP request, or does to it what the faults of the camera have in mind. */
export async function serveRequest(
  request: IncomingMessage,
  response: ServerResponse,
  camera: ServedCamera,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    await answer(request, response, { camera, signal: gone.signal });
  } catch (error) {
    // The client has gone away in the middle; anything else is a mistake of ours.
    if (!gone.signal.aborted && !request.socket.destroyed) throw error;
  }
}

interface Serving {
  readonly camera: ServedCamera;
  readonly signal: AbortSignal;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { camera, signal }: Serving,
): Promise<void> {
  if (camera.isAway()) return void request.socket.destroy();
  const refuse = (status: number, title: string) =>
    deliver(htmlReply(status, title), response, { faults: {}, signal });
  if (request.method !== 'POST') return refuse(405, 'Method Not Allowed');
  const body = await readBody(request, maxRequestBytes);
  if (body === undefined) return refuse(413, 'Payload Too Large');

  const { method, url = '', headers } = request;
  const authority = camera.authorityFor(headers.host);
  const call = camera.device.receive({ method, url, headers, body, authority });
  const faults = concerns(camera.faults, call.operation) ? camera.faults : {};
  if (faults.mute) return;
  if (faults.slowMs !== undefined) await sleep(faults.slowMs, undefined, { signal, ref: false });
  const reply = faults.htmlError ? htmlReply(500, 'Internal Server Error') : call.answer();
  return deliver(reply, response, { faults, signal });
}
