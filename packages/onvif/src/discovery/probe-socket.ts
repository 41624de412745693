import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { FleetError } from '@wardctl/fleet';
import { type ProbeMatches, readProbeMatches } from './probe-matches.ts';
import { probeMessage } from './probe-message.ts';

/** @param sender Address that the answer came from; the port may be any. */
export type Answered = (answer: ProbeMatches, sender: string) => void;

interface ProbeSocketOptions {
  readonly answered: Answered;
  /** Address of the interface that multicast goes out by; multicast stays on its network. */
  readonly multicastFrom?: string | undefined;
}

/** The one UDP socket of a search. Datagrams that are no answers to probes are passed over. */
export class ProbeSocket implements AsyncDisposable {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** @throws FleetError `device/unreachable` when this machine gives no socket */
  static async open({ answered, multicastFrom }: ProbeSocketOptions): Promise<ProbeSocket> {
    const socket = createSocket('udp4');
    try {
      socket.bind();
      await once(socket, 'listening');
      if (multicastFrom !== undefined) {
        socket.setMulticastInterface(multicastFrom);
        socket.setMulticastTTL(1);
      }
    } catch (cause) {
      socket.close();
      throw noSocket(cause as NodeJS.ErrnoException);
    }
    // Linux reports what routers say of earlier datagrams here; those addresses are simply silent.
    socket.on('error', () => {});
    socket.on('message', (datagram, { address }: RemoteInfo) => {
      const answer = readProbeMatches(datagram);
      if (answer !== undefined) answered(answer, address);
    });
    return new ProbeSocket(socket);
  }

  /** Sends one probe. An address without a way to it is as silent as one without a device. */
  async send(messageId: string, to: { readonly address: string; readonly port: number }): Promise<void> {
    await new Promise<void>((done) => {
      this.#socket.send(probeMessage(messageId), to.port, to.address, () => done());
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((done) => this.#socket.close(done));
  }
}

function noSocket(cause: NodeJS.ErrnoException): FleetError {
  return new FleetError(
    'device/unreachable',
    `no UDP socket for discovery (${cause.code ?? cause.message})`,
    {
      hint: 'Check the interface given to --multicast, and the limits of this machine.',
      cause,
    },
  );
}
