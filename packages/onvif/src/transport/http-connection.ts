import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { type Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { FleetError } from '@wardctl/fleet';
import type { CallLimits } from './call-limits.ts';
import type { HttpAnswer } from './http-answer.ts';
import { exchangeHttp } from './http-exchange.ts';
import { type TlsTrust, tlsAgent } from './tls-trust.ts';
import { cancelled } from './transport-error.ts';

export interface HttpTarget {
  /** For messages. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
}

export interface HttpLimits {
  /** Until a connection is open. */
  readonly connectTimeoutMs: number;
  /** Body bytes of one answer. */
  readonly maxBytes: number;
  readonly tls: TlsTrust;
}

export interface HttpPost {
  readonly path: string;
  readonly contentType: string;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly call: CallLimits;
  /** May be sent once more when a kept connection turns out to be closed by the device. */
  readonly repeatable: boolean;
}

/** At most one connection with one device, kept between requests as long as the device keeps it. */
export class HttpConnection {
  readonly #target: HttpTarget;
  readonly #limits: HttpLimits;
  readonly #endpoint: string;
  #agent: HttpAgent | HttpsAgent;
  #expectKept = false;
  #keepAlive = true;

  constructor(target: HttpTarget, limits: HttpLimits) {
    this.#target = target;
    this.#limits = limits;
    this.#endpoint = `${target.host}:${target.port}`;
    this.#agent = this.#newAgent();
  }

  /** @throws FleetError `device/unreachable`, `device/timeout`, `device/identity-mismatch`, `onvif/…`, `run/cancelled` */
  async post(post: HttpPost): Promise<HttpAnswer> {
    if (post.call.signals.some((signal) => signal.aborted))
      throw cancelled({ deviceId: this.#target.id, elapsedMs: 0 });
    const request = this.#request(post);
    try {
      return await this.#exchange(request, post);
    } catch (error) {
      if (!post.repeatable || !request.reusedSocket || !isReset(error)) throw error;
      this.#stopKeeping();
      return await this.#exchange(this.#request(post), post);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  async #exchange(request: ClientRequest, post: HttpPost): Promise<HttpAnswer> {
    const answer = await exchangeHttp(request, post.body, {
      ...this.#limits,
      deviceId: this.#target.id,
      endpoint: this.#endpoint,
      call: post.call,
    });
    // A device that promised to keep the connection and did not will do so again, with worse timing.
    if (this.#expectKept && !request.reusedSocket) this.#stopKeeping();
    this.#expectKept = this.#keepAlive && request.shouldKeepAlive;
    return answer;
  }

  #request({ path, contentType, authorization, body }: HttpPost): ClientRequest {
    const { host, port, protocol } = this.#target;
    const headers = {
      'Content-Type': contentType,
      'Content-Length': Buffer.byteLength(body),
      ...(authorization !== undefined && { Authorization: authorization }),
    };
    const send = protocol === 'https' ? httpsRequest : httpRequest;
    return send({ host, port, path, method: 'POST', headers, agent: this.#agent });
  }

  #stopKeeping(): void {
    this.#keepAlive = false;
    this.#expectKept = false;
    this.#agent.destroy();
    this.#agent = this.#newAgent();
  }

  #newAgent(): HttpAgent | HttpsAgent {
    const options = { keepAlive: this.#keepAlive, maxSockets: 1, noDelay: false };
    return this.#target.protocol === 'https' ? tlsAgent(options, this.#limits.tls) : new PlainAgent(options);
  }
}

/** Leaves out what costs system calls on each connection: a session is too short for TCP keep-alive to say anything. */
class PlainAgent extends HttpAgent {
  override keepSocketAlive(socket: Duplex): boolean {
    if ('unref' in socket && typeof socket.unref === 'function') socket.unref();
    return true;
  }
}

/** Node reports a connection that ended before any answer as ECONNRESET ("socket hang up") or EPIPE. */
function isReset(error: unknown): boolean {
  const cause = error instanceof FleetError ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return cause?.code === 'ECONNRESET' || cause?.code === 'EPIPE';
}
