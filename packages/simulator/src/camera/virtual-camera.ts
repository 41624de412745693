import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { FleetError } from '@wardctl/fleet';
import { type AssembledCamera, assembleCamera } from './assemble-camera.ts';
import type { CameraCounters } from './camera-counters.ts';
import type { VirtualCameraOptions } from './camera-options.ts';
import type { VirtualCameraSettings } from './camera-settings.ts';
import { type CameraSnapshot, settingsOfSnapshot } from './camera-snapshot.ts';
import type { CameraFaults } from './faults/camera-faults.ts';
import { type ServedCamera, serveRequest } from './http/serve-request.ts';
import type { VirtualIdentity } from './models/camera-model.ts';

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
    const served = this.#served();
    this.#server = createServer(serverOptions, (request, response) => {
      void serveRequest(request, response, served);
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

  #served(): ServedCamera {
    const { advertised } = this.#options;
    return {
      device: this.#camera.device,
      faults: this.faults,
      isAway: () => this.#isAway(),
      authorityFor: (reached = `${this.host}:${this.#port}`) =>
        advertised === undefined ? reached : `${advertised.host}:${advertised.port}`,
    };
  }

  #isAway(): boolean {
    return this.faults.offline === true || this.#camera.clock.now() < this.#awayUntilMs;
  }

  #connected(socket: Socket): void {
    this.#camera.counters.connections += 1;
    if (this.#isAway()) socket.destroy();
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
