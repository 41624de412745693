import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface ClosedPortOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** A port of the same address that is listened on. */
  readonly neighbour: number;
}

/**
 * A port that refuses connections and that nobody else gets: the near end of a connection to a neighbour.
 *
 * A free port would refuse as well, until the system hands it to somebody.
 */
export class ClosedPort {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  static async hold({ host, port, neighbour }: ClosedPortOptions): Promise<ClosedPort> {
    const socket = connect({ host, port: neighbour, localAddress: host, localPort: port });
    await once(socket, 'connect');
    socket.on('error', () => socket.destroy());
    return new ClosedPort(socket);
  }

  get port(): number {
    return this.#socket.localPort ?? 0;
  }

  release(): void {
    this.#socket.resetAndDestroy();
  }
}
