import type { CallLimits } from './call-limits.ts';
import { DeviceSocket, type HttpTarget } from './device-socket.ts';
import type { HttpAnswer } from './http-answer.ts';
import { exchangeHttp } from './http-exchange.ts';
import { openSocket } from './open-socket.ts';
import { type RequestParts, requestText } from './request-text.ts';
import type { TlsTrust } from './tls-trust.ts';
import { cancelled } from './transport-error.ts';
import { isAborted } from './watch-call.ts';

export type { HttpTarget } from './device-socket.ts';

export interface HttpLimits {
  /** Until a connection is open. */
  readonly connectTimeoutMs: number;
  /** Body bytes of one answer. */
  readonly maxBytes: number;
  readonly tls: TlsTrust;
}

export interface HttpPost extends RequestParts {
  readonly call: CallLimits;
  /**
   * What to send instead when a kept connection turns out to be closed by the device, which may have seen the first one;
   * absent when nothing may be sent.
   */
  readonly again?: (() => RequestParts) | undefined;
}

/** A device may count the time from its last byte, and we from when it came here. */
const idleMarginMs = 1_000;

/** At most one connection with one device and one request at a time, kept between requests as long as the device keeps it. */
export class HttpConnection {
  readonly #target: HttpTarget;
  readonly #limits: HttpLimits;
  readonly #endpoint: string;
  #socket: DeviceSocket | undefined;
  #opening: Promise<DeviceSocket> | undefined;
  #hasServed = false;
  #idleUntil = Number.POSITIVE_INFINITY;
  #keepAlive = true;
  #localAddress: string | undefined;

  constructor(target: HttpTarget, limits: HttpLimits) {
    this.#target = target;
    this.#limits = limits;
    this.#endpoint = `${target.host}:${target.port}`;
  }

  /**
   * Connects unless there is a connection already; the next request goes out on it.
   *
   * @throws FleetError `device/unreachable`, `device/identity-mismatch`, `onvif/bad-answer`, `run/cancelled`
   */
  async open(call: CallLimits): Promise<void> {
    if (this.#opening !== undefined || this.#kept() === undefined) await this.#connect(call);
  }

  /** @throws FleetError `device/unreachable`, `device/timeout`, `device/untrusted-certificate`, `onvif/…`, `run/cancelled` */
  async post(post: HttpPost): Promise<HttpAnswer> {
    if (isAborted(post.call)) throw cancelled({ deviceId: this.#target.id, elapsedMs: 0 });
    const startedAt = performance.now();
    const kept = this.#opening === undefined ? this.#kept() : undefined;
    if (kept === undefined) return this.#exchange(await this.#connect(post.call), post, startedAt);
    try {
      return await this.#exchange(kept, post, startedAt);
    } catch (error) {
      if (post.again === undefined || !kept.isEndedUnheard) throw error;
      if (this.#hasServed) this.#keepAlive = false;
      const socket = await this.#connect(post.call);
      return await this.#exchange(socket, { ...post.again(), call: post.call }, startedAt);
    }
  }

  /** Our end of the last connection; asked for late, since few want to know and it takes a system call. */
  get localAddress(): string | undefined {
    return this.#socket?.localAddress ?? this.#localAddress;
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  #kept(): DeviceSocket | undefined {
    const socket = this.#socket;
    if (socket === undefined) return undefined;
    if (socket.isUsable && performance.now() < this.#idleUntil) return socket;
    // A device that promised to keep the connection and did not will do so again, with worse timing.
    if (!socket.isUsable && this.#hasServed) this.#keepAlive = false;
    this.#drop();
    return undefined;
  }

  /** Closes with the intention to connect again. */
  #drop(): void {
    this.#localAddress = this.localAddress;
    this.close();
  }

  #connect(call: CallLimits): Promise<DeviceSocket> {
    this.#opening ??= this.#opened(call);
    return this.#opening;
  }

  async #opened(call: CallLimits): Promise<DeviceSocket> {
    const socket = new DeviceSocket(this.#target, this.#limits.tls);
    this.#socket = socket;
    this.#hasServed = false;
    this.#idleUntil = Number.POSITIVE_INFINITY;
    try {
      const { connectTimeoutMs } = this.#limits;
      await openSocket(socket, {
        deviceId: this.#target.id,
        endpoint: this.#endpoint,
        connectTimeoutMs,
        call,
      });
      return socket;
    } catch (error) {
      this.#socket = undefined;
      throw error;
    } finally {
      this.#opening = undefined;
    }
  }

  async #exchange(socket: DeviceSocket, post: HttpPost, startedAt: number): Promise<HttpAnswer> {
    const answer = await exchangeHttp(
      socket,
      requestText(this.#target, post, { keepAlive: this.#keepAlive }),
      {
        deviceId: this.#target.id,
        endpoint: this.#endpoint,
        maxBytes: this.#limits.maxBytes,
        call: post.call,
        startedAt,
      },
    );
    this.#hasServed = true;
    if (answer.idleLimitMs !== undefined) {
      this.#idleUntil = performance.now() + answer.idleLimitMs - idleMarginMs;
    }
    if (!this.#keepAlive || !answer.keepsConnection) this.#drop();
    return answer;
  }
}
