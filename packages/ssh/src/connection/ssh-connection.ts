import { connect as connectTcp, type Socket } from 'node:net';
import { type Credential, FleetError } from '@wardctl/fleet';
import type { Client, ClientChannel } from 'ssh2';
import { abandon } from './abandon.ts';
import { bounded } from './bounded.ts';
import { clientConfig } from './client-config.ts';
import { connectError } from './connect-error.ts';
import { parseHostKey } from './host-key.ts';
import { hostVerifier } from './host-verdict.ts';
import { type Line, openLine } from './open-line.ts';
import { Slots } from './slots.ts';
import { cancelled } from './wait-errors.ts';

export interface SshTarget {
  /** The device the messages speak of. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  /** Pinned host keys, `ssh-ed25519 AAAA…`; any of them is accepted. */
  readonly hostKeys: readonly string[];
}

export interface SshOpenOptions {
  readonly signal: AbortSignal;
  /** From the first packet to signed in. */
  readonly readyTimeoutMs?: number;
  /** A silent line is given up after `keepaliveIntervalMs` x (`keepaliveCount` + 1). */
  readonly keepaliveIntervalMs?: number;
  readonly keepaliveCount?: number;
  /** Accepts the key of a host that has no pin, and is told of it. Without this, such a host is refused. */
  readonly trustNewHostKeys?: (key: string) => void;
}

/** sshd allows 10 sessions on one connection unless told otherwise (MaxSessions); two are left to others. */
const maxSessions = 8;
const closeGraceMs = 1000;

/**
 * A signed-in connection with one recorder. Its loss never throws by itself: `ended` fires, and everything that waits on
 * the connection rejects.
 */
export class SshConnection implements AsyncDisposable {
  readonly id: string;
  readonly username: string;
  /** Fires when the connection is over, for whatever reason; the reason is an Error. */
  readonly ended: AbortSignal;
  readonly #client: Client;
  readonly #socket: Socket;
  readonly #slots = new Slots(maxSessions);

  private constructor(target: SshTarget, username: string, line: Line) {
    this.id = target.id;
    this.username = username;
    this.ended = line.ended;
    this.#client = line.client;
    this.#socket = line.socket;
  }

  /**
   * Checks the host key before anything secret is sent, and signs in with one attempt per secret.
   *
   * @throws FleetError `ssh/unreachable`, `ssh/timeout`, `ssh/unauthorized`, `ssh/host-key-mismatch`,
   * `ssh/host-key-unknown`, `ssh/no-common-algorithm`, `secret/unreadable`, `run/cancelled`
   */
  static async open(
    target: SshTarget,
    credential: Credential,
    options: SshOpenOptions,
  ): Promise<SshConnection> {
    const deviceId = target.id;
    const pins = target.hostKeys.map((pin) => parseHostKey(pin, deviceId));
    const verifier = hostVerifier({ deviceId, pins, trustNewHostKeys: options.trustNewHostKeys });
    const config = clientConfig(credential, { ...options, deviceId, pins, verify: verifier.verify });
    const address = `${target.host}:${target.port}`;
    const startedMs = performance.now();
    const failed = (cause: Error) => {
      const afterMs = performance.now() - startedMs;
      return (
        verifier.refusal() ??
        connectError(cause, { deviceId, address, username: credential.username, afterMs })
      );
    };
    const socket = connectTcp({ host: target.host, port: target.port, noDelay: true });
    const line = openLine(socket, config);
    try {
      await bounded(() => line.ready, {
        signal: options.signal,
        timeoutMs: config.readyTimeout + closeGraceMs,
        onTimeout: () => failed(Object.assign(new Error('silent'), { level: 'client-timeout' })),
        onCancel: () => cancelled(deviceId, `connecting to ${address}`),
      });
      return new SshConnection(target, credential.username, line);
    } catch (error) {
      socket.destroy();
      throw error instanceof FleetError ? error : failed(error as Error);
    }
  }

  /**
   * Starts a command in a session of its own, when one of the session slots is free.
   *
   * @param listen is called before anything of the answer is read: a short command may have ended by then
   */
  async startCommand<Heard>(
    command: string,
    listen: (channel: ClientChannel) => Heard,
    { stop }: { readonly stop: AbortSignal },
  ): Promise<Heard> {
    const release = await this.#slots.take(stop);
    return new Promise((resolve, reject) => {
      const failed = (error: unknown) => {
        release();
        reject(error);
      };
      attempt(failed, () =>
        this.#client.exec(command, (error, channel) => {
          if (error) return failed(error);
          channel.once('close', release);
          if (!stop.aborted) return resolve(listen(channel));
          abandon(channel);
          reject(stop.reason);
        }),
      );
    });
  }

  /** Opens a stream to a TCP port of the recorder's own loopback. */
  forwardToPort(port: number, stop: AbortSignal): Promise<ClientChannel> {
    return this.#channel(stop, (done) => this.#client.forwardOut('127.0.0.1', 0, '127.0.0.1', port, done));
  }

  /** Opens a stream to a UNIX socket on the recorder. */
  forwardToSocket(path: string, stop: AbortSignal): Promise<ClientChannel> {
    return this.#channel(stop, (done) => this.#client.openssh_forwardOutStreamLocal(path, done));
  }

  async close(): Promise<void> {
    if (this.#socket.closed) return;
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    const grace = setTimeout(() => this.#socket.destroy(), closeGraceMs);
    this.#client.end();
    await closed;
    clearTimeout(grace);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #channel(stop: AbortSignal, request: (done: ChannelCallback) => void): Promise<ClientChannel> {
    return new Promise((resolve, reject) => {
      attempt(reject, () =>
        request((error, channel) => {
          if (error) return reject(error);
          if (!stop.aborted) return resolve(channel);
          abandon(channel);
          reject(stop.reason);
        }),
      );
    });
  }
}

/** ssh2 throws at once on a socket that is gone, and calls back for everything else. */
function attempt(failed: (error: unknown) => void, request: () => void): void {
  try {
    request();
  } catch (error) {
    failed(error);
  }
}

type ChannelCallback = (error: Error | undefined | null, channel: ClientChannel) => void;
