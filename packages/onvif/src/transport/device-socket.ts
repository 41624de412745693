import { connect, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { isBlankLine } from './answer-reader.ts';
import { certificateDoubt, connectTls, type TlsTrust } from './tls-trust.ts';

export interface HttpTarget {
  /** For messages. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
}

/** Who uses the socket at the time. */
export interface SocketUser {
  /** Connected, and for TLS with a trusted certificate. */
  opened(): void;
  /** Bytes that will be overwritten afterwards. */
  received(bytes: Buffer): void;
  /** Without an error when the device has ended the connection in good order. */
  ended(error?: Error): void;
}

/**
 * What every socket reads into. One is enough: the kernel is asked for bytes only to hand them on at once, and nobody
 * keeps them. A buffer for each read would be most of the memory of a sweep.
 */
const readBuffer = Buffer.allocUnsafeSlow(65_536);

/** One TCP or TLS connection with a device, for one request after the other. */
export class DeviceSocket {
  readonly #socket: Socket;
  #user: SocketUser | undefined;
  #isOpen = false;
  #isGone = false;
  #isEndedByDevice = false;
  #hasHeard = false;
  #localAddress: string | undefined;

  /** Begins to connect. */
  constructor({ host, port, protocol }: HttpTarget, trust: TlsTrust) {
    const onread = { buffer: readBuffer, callback: (length: number) => this.#received(length) };
    const options = { host, port, onread };
    if (protocol === 'https') {
      const socket = connectTls(options, trust);
      socket.once('secureConnect', () => this.#secured(socket, trust));
      this.#socket = socket;
    } else {
      this.#socket = connect(options).once('connect', () => this.#opened());
    }
    this.#socket.on('end', () => this.#ended());
    this.#socket.on('error', (error) => this.#ended(error));
    this.#socket.on('close', () => this.#ended(new Error('closed')));
  }

  /** Our end of it, also when the device has ended it. */
  get localAddress(): string | undefined {
    return this.#socket.localAddress ?? this.#localAddress;
  }

  /** A request can be sent. */
  get isUsable(): boolean {
    return this.#isOpen && !this.#isGone;
  }

  /** The device has ended the connection since the last request, and said nothing to it. */
  get isEndedUnheard(): boolean {
    return this.#isEndedByDevice && !this.#hasHeard;
  }

  /** From now on `user` gets what happens, until `release`. */
  use(user: SocketUser): void {
    this.#user = user;
    this.#hasHeard = false;
  }

  /** A socket that nobody uses does not keep the process running. */
  release(): void {
    this.#user = undefined;
    this.#socket.unref();
  }

  send(text: string): void {
    this.#socket.ref();
    this.#socket.write(text);
  }

  destroy(): void {
    this.#isGone = true;
    this.#socket.destroy();
  }

  #secured(socket: TLSSocket, trust: TlsTrust): void {
    const doubt = certificateDoubt(socket, trust);
    if (doubt === undefined) this.#opened();
    else this.#ended(doubt);
  }

  #opened(): void {
    this.#isOpen = true;
    this.#user?.opened();
  }

  #received(length: number): boolean {
    this.#hasHeard = true;
    const bytes = readBuffer.subarray(0, length);
    if (this.#user !== undefined) this.#user.received(bytes);
    // Nothing was asked, so the next answer would not be one to the next request.
    else if (!isBlankLine(bytes)) this.destroy();
    return true;
  }

  #ended(error?: Error): void {
    if (!this.#isGone) {
      this.#isEndedByDevice = true;
      this.#localAddress = this.#socket.localAddress;
      this.destroy();
    }
    this.#user?.ended(error);
  }
}
