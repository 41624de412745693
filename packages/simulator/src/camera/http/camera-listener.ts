import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type SecureVersion, Server as TlsServer } from 'node:tls';
import { simulationCertificate } from '../tls/simulation-certificate.ts';

export interface CameraListenerOptions {
  readonly tls: boolean;
  readonly handle: RequestListener;
  readonly connected: (socket: Socket) => void;
}

/** A web server on one address of this machine, that can be stopped and started again. */
export class CameraListener {
  readonly #server: Server;

  constructor({ tls, handle, connected }: CameraListenerOptions) {
    this.#server = tls
      ? createTlsServer({ ...serverOptions, ...certificate() }, handle)
      : createServer(serverOptions, handle);
    this.#server.on('connection', connected);
  }

  /** Connections that are open stay. @param versions Of TLS, `1.2`; those between the lowest and the highest go along. */
  offerTls(versions: readonly string[]): void {
    if (!(this.#server instanceof TlsServer)) return;
    const [minVersion, maxVersion] = [versions.toSorted()[0], versions.toSorted().at(-1)].map(protocolOf);
    this.#server.setSecureContext({ ...certificate(), minVersion, maxVersion });
  }

  /** @returns The port, where 0 asked for a free one. */
  async listen(host: string, port: number): Promise<number> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening and cuts every connection: new ones are refused. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

/** Node looks through the connections of every server from time to time; hundreds of servers can do without. */
const serverOptions = {
  connectionsCheckingInterval: 2 ** 31 - 1,
  requestTimeout: 0,
  headersTimeout: 0,
};

function protocolOf(version = '1.2'): SecureVersion {
  return (version === '1.0' ? 'TLSv1' : `TLSv${version}`) as SecureVersion;
}

function certificate() {
  return { cert: simulationCertificate.certificate, key: simulationCertificate.key };
}
