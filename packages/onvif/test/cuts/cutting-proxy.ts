import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Where and how the line between client and camera breaks, once. */
export interface Cut {
  readonly towards: 'camera' | 'client';
  /** Bytes that still get through in that direction, over all connections. */
  readonly afterBytes: number;
  readonly how: 'reset' | 'close' | 'stall' | 'drip';
}

/** A line to one camera that breaks once, as told, and is whole before and after. */
export class CuttingProxy {
  readonly #server: Server;
  readonly #cameraPort: number;
  readonly #sockets = new Set<Socket>();
  readonly #drips = new Set<NodeJS.Timeout>();
  readonly #passed = { camera: 0, client: 0 };
  #cut: Cut | undefined;
  #cutAt: number | undefined;

  private constructor(cameraPort: number, cut: Cut) {
    this.#cameraPort = cameraPort;
    this.#cut = cut;
    this.#server = createServer((client) => this.#join(client));
  }

  static async start(cameraPort: number, cut: Cut): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(cameraPort, cut);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** When it broke, in the time of `performance.now()`; undefined as long as it has not. */
  get cutAt(): number | undefined {
    return this.#cutAt;
  }

  /** Bytes that went each way. */
  get passed(): Readonly<Record<Cut['towards'], number>> {
    return { ...this.#passed };
  }

  /** The line is whole from now on. */
  heal(): void {
    this.#cut = undefined;
  }

  async close(): Promise<void> {
    for (const drip of this.#drips) clearInterval(drip);
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => this.#server.close(closed));
  }

  #join(client: Socket): void {
    const camera = connect(this.#cameraPort, '127.0.0.1');
    for (const socket of [client, camera]) {
      this.#sockets.add(socket);
      socket.setNoDelay();
      socket.on('error', () => undefined);
      socket.on('close', () => this.#sockets.delete(socket));
    }
    client.on('data', (data: Buffer) => this.#pass('camera', data, { from: client, to: camera }));
    camera.on('data', (data: Buffer) => this.#pass('client', data, { from: camera, to: client }));
    client.on('close', () => camera.destroy());
    camera.on('close', () => client.destroy());
  }

  #pass(towards: Cut['towards'], data: Buffer, pair: { from: Socket; to: Socket }): void {
    const cut = this.#cut;
    const left = cut?.towards === towards ? cut.afterBytes - this.#passed[towards] : Number.POSITIVE_INFINITY;
    const through = data.subarray(0, Math.max(0, left));
    this.#passed[towards] += through.length;
    if (through.length > 0) pair.to.write(through);
    if (cut !== undefined && through.length < data.length)
      this.#break(cut, data.subarray(through.length), pair);
  }

  #break({ how }: Cut, rest: Buffer, { from, to }: { from: Socket; to: Socket }): void {
    this.#cut = undefined;
    this.#cutAt = performance.now();
    from.removeAllListeners('data').resume();
    if (how === 'drip') this.#drip(rest, to);
    if (how === 'drip' || how === 'stall') return;
    // What was let through shall arrive first; a reset would overtake it.
    to.write('', () => {
      for (const socket of [from, to]) how === 'reset' ? socket.resetAndDestroy() : socket.end();
    });
  }

  /** Slower than any deadline. */
  #drip(rest: Buffer, to: Socket): void {
    let at = 0;
    const drip = setInterval(() => {
      if (to.destroyed || at >= rest.length) clearInterval(drip);
      else to.write(rest.subarray(at, ++at));
    }, 25);
    this.#drips.add(drip);
    to.once('close', () => clearInterval(drip));
  }
}
