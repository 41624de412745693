import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FleetError } from '@wardctl/fleet';
import { type AssembledCamera, assembleCamera } from './assemble-camera.ts';
import type { CameraCounters } from './camera-counters.ts';
import type { DeviceRequest } from './camera-device.ts';
import type { VirtualCameraOptions } from './camera-options.ts';
import type { VirtualCameraSettings } from './camera-settings.ts';
import { type CameraSnapshot, settingsOfSnapshot } from './camera-snapshot.ts';
import { type CameraFaults, concerns } from './faults/camera-faults.ts';
import { deliver } from './faults/deliver.ts';
import { readBody } from './http/read-body.ts';
import { htmlReply } from './http/reply.ts';
import type { VirtualIdentity } from './models/camera-model.ts';

const maxRequestBytes = 256 * 1024;

/** What can be read off a running camera. */
export interface VirtualCameraState extends Readonly<CameraCounters> {
  /** In force, whatever the camera shows. */
  readonly settings: VirtualCameraSettings;
}

/**
 * Starts a virtual camera and waits until it listens.
 *
 * @throws FleetError `usage/invalid` when the address or port is not free, or the snapshot is of another camera
 */
export async function startVirtualCamera(options: VirtualCameraOptions): Promise<VirtualCamera> {
  const camera = new VirtualCamera(options);
  await camera.plugIn();
  return camera;
}

/** An ONVIF camera on a port of this machine. */
export class VirtualCamera {
  readonly id: string;
  readonly host: string;
  readonly identity: VirtualIdentity;
  /** Set and taken back at any time. */
  readonly faults: CameraFaults;
  readonly #server: Server;
  readonly #camera: AssembledCamera;
  readonly #options: VirtualCameraOptions;
  #port: number;
  #awayUntilMs = 0;

  constructor(options: VirtualCameraOptions) {
    this.#options = options;
    this.id = options.id;
    this.host = options.host ?? '127.0.0.1';
    this.#port = options.port ?? 0;
    this.faults = { ...options.faults };
    this.#camera = assembleCamera(options, { faults: this.faults, written: (name) => this.#written(name) });
    this.identity = this.#camera.facts.identity;
    this.#server = createServer(serverOptions, (request, response) => {
      void this.#serve(request, response);
    });
    this.#server.on('connection', (socket: Socket) => this.#connected(socket));
  }

  /** Where it listens; 0 before it does for the first time. */
  get port(): number {
    return this.#port;
  }

  get state(): VirtualCameraState {
    const { counters, settings } = this.#camera;
    return { ...counters, settings: settings.current };
  }

  /**
   * Listens, on the same port as before.
   *
   * @throws FleetError `usage/invalid` when the address or port is not free
   */
  async plugIn(): Promise<void> {
    try {
      this.#server.listen(this.#port, this.host);
      await once(this.#server, 'listening');
    } catch (error) {
      throw cannotListen(this, error as NodeJS.ErrnoException);
    }
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening and cuts every connection: new ones are refused. The settings stay. */
  async unplug(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async close(): Promise<void> {
    await this.unplug();
  }

  snapshot(): CameraSnapshot {
    return { format: 1, id: this.id, settings: this.#camera.settings.current };
  }

  /** @throws FleetError `usage/invalid` */
  restore(snapshot: CameraSnapshot): void {
    this.#camera.settings.replace(settingsOfSnapshot(snapshot, this.id));
  }

  get #isAway(): boolean {
    return this.faults.offline === true || this.#camera.clock.now() < this.#awayUntilMs;
  }

  #connected(socket: Socket): void {
    this.#camera.counters.connections += 1;
    if (this.#isAway) socket.destroy();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      await this.#answer(request, response, gone.signal);
    } catch (error) {
      // The client has gone away in the middle; anything else is a mistake of ours.
      if (!gone.signal.aborted && !request.socket.destroyed) throw error;
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
    if (this.#isAway) return void request.socket.destroy();
    const refusal = request.method === 'POST' ? undefined : htmlReply(405, 'Method Not Allowed');
    const body = await readBody(request, maxRequestBytes);
    const tooLarge = body === undefined ? htmlReply(413, 'Payload Too Large') : undefined;
    const early = refusal ?? tooLarge;
    if (early !== undefined || body === undefined) {
      return deliver(early ?? htmlReply(400, 'Bad Request'), response, { faults: {}, signal });
    }
    const call = this.#camera.device.receive(this.#deviceRequest(request, body));
    const faults = concerns(this.faults, call.operation) ? this.faults : {};
    if (faults.mute) return;
    if (faults.slowMs !== undefined) await sleep(faults.slowMs, undefined, { signal, ref: false });
    const reply = faults.htmlError ? htmlReply(500, 'Internal Server Error') : call.answer();
    return deliver(reply, response, { faults, signal });
  }

  #deviceRequest({ method = '', url = '', headers }: IncomingMessage, body: string): DeviceRequest {
    const { advertised } = this.#options;
    const reached = headers.host ?? `${this.host}:${this.#port}`;
    const authority = advertised === undefined ? reached : `${advertised.host}:${advertised.port}`;
    return { method, url, headers, body, authority };
  }

  #written(operation: string): void {
    if (operation === 'SystemReboot') this.#reboot();
    else this.#options.onChange?.(this);
  }

  /** Away for a while; what was slow to show shows afterwards. */
  #reboot(): void {
    const { clock, settings } = this.#camera;
    this.#awayUntilMs = clock.now() + (this.#options.rebootMs ?? 3000);
    settings.replace(settings.current);
  }
}

function cannotListen({ id, host, port }: VirtualCamera, error: NodeJS.ErrnoException): FleetError {
  return new FleetError('usage/invalid', `${id}: cannot listen on ${host}:${port} (${error.code})`, {
    hint: 'Choose an address of this machine and a free port.',
    cause: error,
  });
}

/** Node looks through the connections of every server from time to time; hundreds of servers can do without. */
const serverOptions = {
  connectionsCheckingInterval: 2 ** 31 - 1,
  requestTimeout: 0,
  headersTimeout: 0,
};
