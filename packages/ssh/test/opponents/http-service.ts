import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An HTTP server on a port or a UNIX socket of this machine, which answers as it is told. */
export class HttpService implements AsyncDisposable {
  readonly port: number;
  readonly socketPath: string;
  /** Connections so far. */
  connections = 0;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    const address = server.address() as AddressInfo | string;
    this.port = typeof address === 'string' ? 0 : address.port;
    this.socketPath = typeof address === 'string' ? address : '';
    server.on('connection', () => {
      this.connections += 1;
    });
  }

  static async onPort(answer: RequestListener): Promise<HttpService> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new HttpService(server);
  }

  static async onSocket(answer: RequestListener): Promise<HttpService> {
    const server = createServer(answer).listen(
      join(mkdtempSync(join(tmpdir(), 'wardctl-http-')), 'docker.sock'),
    );
    await once(server, 'listening');
    return new HttpService(server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
