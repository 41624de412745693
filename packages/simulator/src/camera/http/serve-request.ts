import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CameraDevice } from '../camera-device.ts';
import { type CameraFaults, concerns } from '../faults/camera-faults.ts';
import { deliver } from '../faults/deliver.ts';
import type { FirmwareDesk } from '../firmware/firmware-desk.ts';
import { firmwareUploadPath } from '../operations/device/firmware-upgrade.ts';
import { systemLogPath } from '../operations/device/system-reads.ts';
import { readBody } from './read-body.ts';
import { htmlReply, type Reply } from './reply.ts';
import { webPage } from './web-page.ts';

const maxRequestBytes = 256 * 1024;
const maxFirmwareBytes = 64 * 1024 * 1024;

/** What the web server of a camera needs to know of it. */
export interface ServedCamera {
  readonly device: CameraDevice;
  readonly faults: CameraFaults;
  readonly firmware: FirmwareDesk;
  /** Shown in its web page. */
  readonly model: string;
  isAway(): boolean;
  /** `http://host:port` to give out as its own, to a client that reached it at `reached`. */
  originFor(reached: string | undefined): string;
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

async function answer(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { camera, signal } = serving;
  if (camera.isAway()) return void request.socket.destroy();
  const path = request.url?.split('?', 1)[0] ?? '';
  if (request.method === 'POST' && path !== firmwareUploadPath) return answerSoap(request, response, serving);
  const reply = request.method === 'POST' ? await takeFirmware(request, camera) : page(request, path, camera);
  return deliver(reply, response, { faults: {}, signal });
}

async function answerSoap(
  request: IncomingMessage,
  response: ServerResponse,
  { camera, signal }: Serving,
): Promise<void> {
  const body = await readBody(request, maxRequestBytes);
  if (body === undefined)
    return deliver(htmlReply(413, 'Payload Too Large'), response, { faults: {}, signal });
  const { method = '', url = '', headers } = request;
  const origin = camera.originFor(headers.host);
  const call = camera.device.receive({ method, url, headers, body: body.toString('utf8'), origin });
  const faults = concerns(camera.faults, call.operation) ? camera.faults : {};
  if (faults.mute) return;
  if (faults.slowMs !== undefined) await sleep(faults.slowMs, undefined, { signal, ref: false });
  const reply = faults.htmlError ? htmlReply(500, 'Internal Server Error') : call.answer();
  return deliver(reply, response, { faults, signal });
}

async function takeFirmware(request: IncomingMessage, { firmware }: ServedCamera): Promise<Reply> {
  const image = await readBody(request, maxFirmwareBytes);
  if (image === undefined) return htmlReply(413, 'Payload Too Large');
  return firmware.receive(request.headers['content-type'], image);
}

function page(
  { method = '', url = '', headers }: IncomingMessage,
  path: string,
  camera: ServedCamera,
): Reply {
  if (method !== 'GET') return htmlReply(405, 'Method Not Allowed');
  if (path === '/') return webPage(camera.model);
  if (path === systemLogPath) return camera.device.systemLog({ method, url, headers });
  return path.startsWith('/onvif/') ? htmlReply(405, 'Method Not Allowed') : htmlReply(404, 'Not Found');
}
