import { FleetError } from '@wardctl/fleet';
import { CameraListener, type CameraListenerOptions } from './camera-listener.ts';
import { ClosedPort } from './closed-port.ts';

interface CameraPortsOptions extends CameraListenerOptions {
  readonly id: string;
  readonly host: string;
  /** 0 takes a free one the first time. */
  readonly port: number;
  readonly webPort: number;
}

/** The ports of one camera: one for everything, or one closed for ONVIF and one open for its web page. */
export class CameraPorts {
  readonly #id: string;
  #host: string;
  readonly #listener: CameraListener;
  #onvif: number;
  #web: number;
  #closed: ClosedPort | undefined;

  constructor({ id, host, port, webPort, ...listener }: CameraPortsOptions) {
    this.#id = id;
    this.#host = host;
    this.#onvif = port;
    this.#web = webPort;
    this.#listener = new CameraListener(listener);
  }

  get host(): string {
    return this.#host;
  }

  get onvif(): number {
    return this.#onvif;
  }

  get web(): number {
    return this.#closed === undefined ? this.#onvif : this.#web;
  }

  /** @throws FleetError `usage/invalid` when the address or port is not free */
  async open({ onvifOff }: { readonly onvifOff: boolean }): Promise<void> {
    try {
      await (onvifOff ? this.#listenForWeb() : this.#listen());
    } catch (error) {
      throw this.#cannotListen(error as NodeJS.ErrnoException);
    }
  }

  /** Answers at another address of this machine from now on, on the same port; whoever is connected is cut off. */
  async move(host: string): Promise<void> {
    await this.close();
    this.#host = host;
    await this.open({ onvifOff: false });
  }

  /** @param versions Of TLS, `1.2` */
  offerTls(versions: readonly string[]): void {
    this.#listener.offerTls(versions);
  }

  async close(): Promise<void> {
    this.#closed?.release();
    this.#closed = undefined;
    await this.#listener.close();
  }

  async #listen(): Promise<void> {
    this.#onvif = await this.#listener.listen(this.#host, this.#onvif);
  }

  async #listenForWeb(): Promise<void> {
    this.#web = await this.#listener.listen(this.#host, this.#web);
    this.#closed = await ClosedPort.hold({ host: this.#host, port: this.#onvif, neighbour: this.#web });
    this.#onvif = this.#closed.port;
  }

  #cannotListen(error: NodeJS.ErrnoException): FleetError {
    const what = `${this.#id}: cannot listen on ${this.#host}:${this.#onvif} (${error.code})`;
    return new FleetError('usage/invalid', what, {
      hint: 'Choose an address of this machine and a free port.',
      cause: error,
    });
  }
}
