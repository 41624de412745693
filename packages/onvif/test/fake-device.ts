import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { OnvifTarget } from '../src/index.ts';

/** One request as the device saw it. */
export interface SeenRequest {
  readonly operation: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Number of the TCP connection, from 1. */
  readonly connection: number;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string;
}

export type Handler = (request: SeenRequest) => Reply | string | Promise<Reply | string>;

/** A device on loopback whose answers a test decides; it remembers every request, and ends with the test. */
export class FakeDevice {
  readonly requests: SeenRequest[] = [];
  readonly #server: Server;
  readonly #overrides = new Map<string, Handler>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(handler: Handler): Promise<FakeDevice> {
    const connections = new Map<unknown, number>();
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString('utf8');
      const connection = connections.get(request.socket) ?? 0;
      const seen = {
        operation: operationIn(body),
        path: request.url ?? '',
        headers: request.headers,
        body,
        connection,
      };
      device.requests.push(seen);
      const reply = await (device.#overrides.get(seen.operation) ?? handler)(seen);
      const {
        status = 200,
        headers = {},
        body: text = '',
      } = typeof reply === 'string' ? { body: reply } : reply;
      response.writeHead(status, headers).end(text);
    });
    server.on('connection', (socket) => connections.set(socket, connections.size + 1));
    const device = new FakeDevice(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => device.#stop());
    return device;
  }

  get target(): OnvifTarget {
    const { port } = this.#server.address() as AddressInfo;
    return { id: 'cam-1', host: '127.0.0.1', port, protocol: 'http' };
  }

  /** Answers one operation in another way from now on. */
  override(operation: string, handler: Handler): void {
    this.#overrides.set(operation, handler);
  }

  get operations(): string[] {
    return this.requests.map(({ operation }) => operation);
  }

  async #stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function operationIn(body: string): string {
  return /<s:Body><\w+:(\w+)/.exec(body)?.[1] ?? '';
}
