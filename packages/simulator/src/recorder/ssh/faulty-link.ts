import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { RecorderFaults } from '../faults.ts';

/** One TCP connection with the faults of the line in between. */
export class FaultyLink extends Duplex {
  readonly #socket: Socket;
  readonly #faults: RecorderFaults;
  readonly #beforeInput: () => void;
  #sentBytes = 0;

  /** @param beforeInput Called before the server gets to see what has come in. */
  constructor(socket: Socket, faults: RecorderFaults, beforeInput: () => void) {
    super();
    this.#socket = socket;
    this.#faults = faults;
    this.#beforeInput = beforeInput;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('end', () => this.push(null));
    socket.on('close', () => this.destroy());
    socket.on('error', () => this.destroy());
  }

  get remoteAddress(): string | undefined {
    return this.#socket.remoteAddress;
  }

  /** Cuts the connection as a router does that has lost its state. */
  reset(): void {
    this.#socket.resetAndDestroy();
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const { mute, stallAfterBytes = Number.POSITIVE_INFINITY, latencyMs } = this.#faults;
    const part = mute
      ? chunk.subarray(0, 0)
      : chunk.subarray(0, Math.max(0, stallAfterBytes - this.#sentBytes));
    this.#sentBytes += part.length;
    // A stalled line never says that it has taken the rest, and a slow one takes it at once.
    const isWhole = part.length === chunk.length;
    if (latencyMs > 0) {
      setTimeout(() => this.#send(part), latencyMs);
      if (isWhole) done();
    } else this.#send(part, isWhole ? done : undefined);
  }

  override _final(done: () => void): void {
    if (this.#faults.latencyMs > 0) setTimeout(() => this.#socket.end(done), this.#faults.latencyMs);
    else this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  #receive(chunk: Buffer): void {
    this.#beforeInput();
    if (!this.push(chunk)) this.#socket.pause();
  }

  #send(part: Buffer, done?: (error?: Error | null) => void): void {
    if (!this.#socket.destroyed) this.#socket.write(part, done);
  }
}
