import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { FleetError } from '@wardctl/fleet';
import { isProbedFor, readProbe } from './probe.ts';
import { type ProbeMatch, probeMatches } from './probe-matches.ts';

interface DiscoveryResponderOptions {
  readonly id: string;
  /** Loopback. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** What to answer; empty when the camera is away or keeps to itself. */
  readonly matches: () => readonly ProbeMatch[];
  /** Id of the probe that an answer refers to. */
  readonly relatesTo: (messageId: string) => string;
}

/** Answers WS-Discovery probes that were sent to one address. */
export class DiscoveryResponder {
  readonly #socket: Socket;
  readonly #options: DiscoveryResponderOptions;

  private constructor(options: DiscoveryResponderOptions) {
    this.#options = options;
    this.#socket = createSocket('udp4');
    this.#socket.on('message', (datagram, sender) => this.#answer(datagram, sender));
  }

  /** @throws FleetError `usage/invalid` when the address is not of loopback, or the port is not free */
  static async start(options: DiscoveryResponderOptions): Promise<DiscoveryResponder> {
    const { id, host, port } = options;
    if (!host.startsWith('127.'))
      throw cannotAnswer(options, 'a virtual camera answers probes on loopback only');
    const responder = new DiscoveryResponder(options);
    try {
      responder.#socket.bind(port, host);
      await once(responder.#socket, 'listening');
    } catch (error) {
      responder.#socket.close();
      throw cannotAnswer({ id, host, port }, (error as NodeJS.ErrnoException).code ?? 'unknown');
    }
    return responder;
  }

  get port(): number {
    return this.#socket.address().port;
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => this.#socket.close(done));
  }

  #answer(datagram: Buffer, { address, port }: RemoteInfo): void {
    const probe = readProbe(datagram.toString('utf8'));
    const [own, ...others] = this.#options.matches();
    if (probe === undefined || own === undefined || !isProbedFor(probe, own.scopes)) return;
    this.#socket.send(
      probeMatches(this.#options.relatesTo(probe.messageId), [own, ...others]),
      port,
      address,
    );
  }
}

function cannotAnswer(
  { id, host, port }: Pick<DiscoveryResponderOptions, 'id' | 'host' | 'port'>,
  why: string,
) {
  return new FleetError('usage/invalid', `${id}: cannot answer probes on ${host}:${port} (${why})`, {
    hint: 'Give it an address of 127.0.0.0/8 of its own, and a free port.',
  });
}
