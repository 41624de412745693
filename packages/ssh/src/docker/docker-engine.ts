import { FleetError } from '@wardctl/fleet';
import type Docker from 'dockerode';
import { bounded } from '../connection/bounded.ts';
import { seconds } from '../connection/connect-error.ts';
import { Slots } from '../connection/slots.ts';
import type { SshConnection } from '../connection/ssh-connection.ts';
import { cancelled } from '../connection/wait-errors.ts';
import { defaultDockerSocket } from '../facts/docker-socket.ts';
import { ChannelAgent } from '../http/channel-agent.ts';
import { engineClient, pinVersion } from './engine-client.ts';
import { engineFault, isChannelFailure } from './engine-fault.ts';
import { agreeOnVersion, type EngineVersion, type VersionAnswer } from './engine-version.ts';
import { socketFault } from './socket-fault.ts';

interface EngineOpenOptions {
  readonly signal: AbortSignal;
  /** On the recorder; `/var/run/docker.sock` unless said otherwise. */
  readonly socketPath?: string;
}

export interface CallOptions {
  readonly signal: AbortSignal;
  /** 30 s unless said otherwise. */
  readonly timeoutMs?: number;
}

/** The Docker Engine of a recorder, spoken to through its SSH connection: no CLI on the recorder, no open port. */
export class DockerEngine implements Disposable {
  /** The recorder, for messages. */
  readonly id: string;
  /** Fires when the SSH connection is over. */
  readonly ended: AbortSignal;
  readonly #connection: SshConnection;
  readonly #socketPath: string;
  readonly #agent: ChannelAgent;
  readonly #api: Docker;
  readonly #turn = new Slots(1);
  #version: EngineVersion = { version: 'unknown', apiVersion: 'unknown' };

  private constructor(connection: SshConnection, socketPath: string) {
    this.id = connection.id;
    this.ended = connection.ended;
    this.#connection = connection;
    this.#socketPath = socketPath;
    this.#agent = new ChannelAgent(() => connection.forwardToSocket(socketPath, connection.ended));
    this.#api = engineClient(this.#agent);
  }

  /**
   * Asks for the version, and speaks one API version from then on.
   *
   * @throws FleetError `docker/unreachable`, `ssh/forwarding-refused`, `docker/fault`, `ssh/timeout`
   */
  static async open(connection: SshConnection, options: EngineOpenOptions): Promise<DockerEngine> {
    const engine = new DockerEngine(connection, options.socketPath ?? defaultDockerSocket);
    const answer = await engine.call('asking for its version', (api) => api.version(), options);
    engine.#version = agreeOnVersion(answer as VersionAnswer);
    pinVersion(engine.#api, engine.#version);
    return engine;
  }

  get version(): EngineVersion {
    return this.#version;
  }

  /**
   * Makes one request, and settles whatever becomes of the engine and the line.
   *
   * @param what goes on in messages: "creating recorder.new"
   * @throws FleetError `docker/fault` with what the engine said, `docker/unreachable`, `ssh/forwarding-refused`,
   * `ssh/unknown-outcome`, `ssh/timeout`, `run/cancelled`
   */
  async call<Value>(
    what: string,
    request: (api: Docker) => Promise<Value>,
    options: CallOptions,
  ): Promise<Value> {
    const { signal, timeoutMs = 30_000 } = options;
    try {
      return await bounded(
        (stop) => this.#inTurn(stop, () => this.#inTime(what, request, { stop, timeoutMs })),
        {
          signal,
          ended: this.ended,
          onCancel: () => cancelled(this.id, what),
          onEnded: () => this.#cutOff(what),
        },
      );
    } catch (error) {
      if (error instanceof FleetError) throw error;
      if (!isChannelFailure(error)) throw engineFault(this.id, what, error as Error);
      throw await socketFault(this.#connection, this.#socketPath, { signal, cause: error });
    }
  }

  /** One request at a time: behind a long pull, the others wait without their own time running. */
  async #inTurn<Value>(stop: AbortSignal, work: () => Promise<Value>): Promise<Value> {
    const release = await this.#turn.take(stop);
    try {
      stop.throwIfAborted();
      return await work();
    } finally {
      release();
    }
  }

  /** A request that is given up takes its channel with it; the next one opens another. */
  async #inTime<Value>(
    what: string,
    request: (api: Docker) => Promise<Value>,
    { stop, timeoutMs }: { readonly stop: AbortSignal; readonly timeoutMs: number },
  ): Promise<Value> {
    const giveUp = (error: FleetError) => {
      this.#agent.destroy();
      return error;
    };
    return bounded(() => request(this.#api), {
      signal: stop,
      timeoutMs,
      onTimeout: () => giveUp(this.#slow(what, timeoutMs)),
      onCancel: () => giveUp(stop.reason),
    });
  }

  /** Closes the channel; the connection stays. */
  [Symbol.dispose](): void {
    this.#agent.destroy();
  }

  #slow(what: string, timeoutMs: number): FleetError {
    return new FleetError(
      'ssh/timeout',
      `${this.id}: the Docker Engine did not end ${what} within ${seconds(timeoutMs)}`,
      {
        hint: 'Check the load and the disk of the recorder; run again.',
      },
    );
  }

  #cutOff(what: string): FleetError {
    return new FleetError('ssh/unknown-outcome', `${this.id}: the connection was lost while ${what}`, {
      hint: 'Run again: every step checks before it changes.',
      cause: this.ended.reason,
    });
  }
}
