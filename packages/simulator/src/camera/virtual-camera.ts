import type { Socket } from 'node:net';
import { afterRestart, newHost } from './address-in-force.ts';
import { type AssembledCamera, assembleCamera } from './assemble-camera.ts';
import type { CameraCounters } from './camera-counters.ts';
import type { VirtualCameraOptions } from './camera-options.ts';
import type { VirtualCameraSettings } from './camera-settings.ts';
import { type CameraSnapshot, settingsOfSnapshot, snapshotOf } from './camera-snapshot.ts';
import { announcedBy } from './discovery/announced-by.ts';
import { DiscoveryResponder } from './discovery/discovery-responder.ts';
import type { CameraFaults } from './faults/camera-faults.ts';
import { FirmwareDesk } from './firmware/firmware-desk.ts';
import { admits } from './http/admits.ts';
import { CameraPorts } from './http/camera-ports.ts';
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
  readonly identity: VirtualIdentity;
  /** Set and taken back at any time. */
  readonly faults: CameraFaults;
  readonly #ports: CameraPorts;
  readonly #camera: AssembledCamera;
  readonly #options: VirtualCameraOptions;
  readonly #firmware: FirmwareDesk;
  #discovery: DiscoveryResponder | undefined;
  #awayUntilMs = 0;

  constructor(options: VirtualCameraOptions) {
    this.#options = options;
    this.id = options.id;
    this.faults = { ...options.faults };
    this.#camera = assembleCamera(options, { faults: this.faults, written: (name) => this.#written(name) });
    const { facts, clock, log } = this.#camera;
    this.identity = facts.identity;
    log.note(clock.lived(), `system: started, firmware ${this.state.settings.firmware}`);
    this.#firmware = new FirmwareDesk({
      model: this.identity.model,
      now: () => clock.now(),
      install: (version) => this.#install(version),
    });
    const served = this.#served();
    this.#ports = new CameraPorts({
      id: this.id,
      host: options.host ?? '127.0.0.1',
      port: options.port ?? 0,
      webPort: options.webPort ?? 0,
      tls: options.tls ?? false,
      handle: (request, response) => {
        if (this.#admits(request.socket)) void serveRequest(request, response, served);
        else request.socket.destroy();
      },
      connected: (socket) => this.#connected(socket),
    });
  }

  /** Its address, which changes when it is told to move to another one of this machine. */
  get host(): string {
    return this.#ports.host;
  }

  /** Where ONVIF answers; 0 before it does for the first time. */
  get port(): number {
    return this.#ports.onvif;
  }

  /** Where its web page answers; the same, unless ONVIF is off. */
  get webPort(): number {
    return this.#ports.web;
  }

  /** Where it answers discovery probes, if it does. */
  get discoveryPort(): number | undefined {
    return this.#discovery?.port;
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
    await this.#ports.open({ onvifOff: this.faults.onvifOff ?? false });
    this.#ports.offerTls(this.state.settings.reach.tlsVersions);
    try {
      await this.#answerProbes();
    } catch (error) {
      await this.unplug();
      throw error;
    }
  }

  /** Stops listening and cuts every connection: new ones are refused. The settings stay. */
  async unplug(): Promise<void> {
    const discovery = this.#discovery;
    this.#discovery = undefined;
    await Promise.all([discovery?.stop(), this.#ports.close()]);
  }

  async close(): Promise<void> {
    await this.unplug();
  }

  snapshot(): CameraSnapshot {
    return snapshotOf(this.id, this.#camera.settings.current);
  }

  /** @throws FleetError `usage/invalid` */
  restore(snapshot: CameraSnapshot): void {
    const { settings } = this.#camera;
    settings.replace(settingsOfSnapshot(snapshot, this.id, settings.current));
  }

  async #answerProbes(): Promise<void> {
    const { discoveryPort } = this.#options;
    if (discoveryPort === undefined) return;
    this.#discovery = await DiscoveryResponder.start({
      id: this.id,
      host: this.host,
      port: discoveryPort,
      matches: () => (this.#isAway() ? [] : announcedBy(this.#camera, this.faults, this.#originFor())),
      relatesTo: (messageId) => (this.faults.discoveryUnrelated ? `${messageId}0` : messageId),
    });
  }

  #served(): ServedCamera {
    return {
      device: this.#camera.device,
      faults: this.faults,
      firmware: this.#firmware,
      model: this.identity.model,
      isAway: () => this.#isAway(),
      originFor: (reached) => this.#originFor(reached),
    };
  }

  #originFor(reached = `${this.host}:${this.port}`): string {
    const { advertised, tls } = this.#options;
    const authority = advertised === undefined ? reached : `${advertised.host}:${advertised.port}`;
    return `${tls ? 'https' : 'http'}://${authority}`;
  }

  #isAway(): boolean {
    return this.faults.offline === true || this.#camera.clock.now() < this.#awayUntilMs;
  }

  #connected(socket: Socket): void {
    this.#camera.counters.connections += 1;
    if (this.#isAway() || !this.#admits(socket)) socket.destroy();
  }

  #admits({ remoteAddress }: Socket): boolean {
    return admits(this.state.settings.reach.addressFilter, remoteAddress);
  }

  #written(operation: string): void {
    if (operation === 'SystemReboot') this.#reboot();
    else if (operation === 'StartFirmwareUpgrade') this.#firmware.open();
    else this.#options.onChange?.(this);
    if (operation === 'SetNetworkInterfaces') this.#move();
    if (operation === 'SetEnabledTLSVersions') this.#ports.offerTls(this.state.settings.reach.tlsVersions);
  }

  /** Once it has answered. An address that another one has leaves it where nobody reaches it. */
  #move(): void {
    const host = newHost(this.state.settings, this.host);
    if (host === undefined) return;
    setTimeout(() => void this.#ports.move(host).catch(() => {}), 20).unref();
  }

  #install(firmware: string): void {
    const { settings } = this.#camera;
    settings.replace({ ...settings.current, firmware });
    this.#reboot();
    this.#options.onChange?.(this);
  }

  /** Away for a while; what was slow to show shows afterwards. */
  #reboot(): void {
    const { clock, settings, log } = this.#camera;
    this.#awayUntilMs = clock.now() + (this.#options.rebootMs ?? 3000);
    settings.replace(afterRestart(settings.current));
    this.#move();
    log.note(clock.lived(), `system: restarted, firmware ${settings.current.firmware}`);
  }
}
