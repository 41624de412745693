import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export interface HeardProbe {
  readonly messageId: string;
  readonly sender: RemoteInfo;
  /** Which one it is of those that came to this address, from 1. */
  readonly number: number;
  /** Sends a datagram back, from the port of the responder unless another socket is given. */
  reply(datagram: string | Uint8Array, from?: Socket): void;
}

export interface Responder {
  readonly port: number;
  readonly heard: readonly HeardProbe[];
}

interface ResponderOptions {
  /** A free one unless given. */
  readonly port?: number;
  /** Group to listen to instead, on loopback. */
  readonly group?: string;
}

/** Something that hears probes at one loopback address, and does with them what a test says. It ends with the test. */
export async function startResponder(
  address: string,
  answer: (probe: HeardProbe) => void,
  { port = 0, group }: ResponderOptions = {},
): Promise<Responder> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const heard: HeardProbe[] = [];
  socket.on('message', (message, sender) => {
    const messageId = /MessageID>(.*?)</.exec(message.toString('utf8'))?.[1] ?? '';
    const reply = (datagram: string | Uint8Array, from = socket) =>
      from.send(datagram, sender.port, sender.address);
    const probe = { messageId, sender, number: heard.length + 1, reply };
    heard.push(probe);
    answer(probe);
  });
  socket.bind(port, group ?? address);
  await once(socket, 'listening');
  if (group !== undefined) socket.addMembership(group, address);
  onTestFinished(() => new Promise<void>((done) => socket.close(() => done())));
  return { port: socket.address().port, heard };
}

/** A socket on a port of its own, for answers that come from elsewhere. */
export async function openSocket(address: string): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.bind(0, address);
  await once(socket, 'listening');
  onTestFinished(() => new Promise<void>((done) => socket.close(() => done())));
  return socket;
}
