import type { Socket } from 'node:net';
import { NodeSSH } from 'node-ssh';
import type { Client } from 'ssh2';
import type { clientConfig } from './client-config.ts';

/** A connection from the first packet on. */
export interface Line {
  readonly socket: Socket;
  readonly client: Client;
  readonly ready: Promise<unknown>;
  readonly ended: AbortSignal;
}

/**
 * Connects, with a listener of our own from the first moment to the last: node-ssh takes its own away once signed in,
 * and an `error` event without a listener ends the process with every other recorder in flight.
 */
export function openLine(socket: Socket, config: ReturnType<typeof clientConfig>): Line {
  const over = new AbortController();
  const ssh = new NodeSSH();
  const ready = ssh.connect({ ...config, sock: socket });
  // Who was called off in the meantime no longer waits for it.
  ready.catch(() => {});
  const client = ssh.connection as Client;
  client.on('error', (error) => over.abort(error));
  client.on('close', () => over.abort(new Error('the connection was closed')));
  return { socket, client, ready, ended: over.signal };
}
