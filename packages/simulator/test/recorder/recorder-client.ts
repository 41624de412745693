import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import Docker from 'dockerode';
import { Client, type ClientChannel, type ConnectConfig } from 'ssh2';
import { startVirtualRecorder, type VirtualRecorder, type VirtualRecorderOptions } from '../../src/index.ts';

export const password = 'Camera#2026 p@ss';

/** A recorder in a temporary folder, with plain ssh2 clients and dockerode as its judges. */
export class RecorderSession implements AsyncDisposable {
  readonly base: string;
  readonly recorder: VirtualRecorder;
  readonly #clients: Client[] = [];

  private constructor(base: string, recorder: VirtualRecorder) {
    this.base = base;
    this.recorder = recorder;
  }

  static async start(options: Partial<VirtualRecorderOptions> = {}): Promise<RecorderSession> {
    const base = mkdtempSync(join(realpathSync(tmpdir()), 'virtual-recorder-'));
    const root = join(base, 'root');
    const given = { id: 'vn01-00070-rec-01', root, username: 'root', password, ...options };
    return new RecorderSession(base, await startVirtualRecorder(given));
  }

  /** Signs in; rejects as the client library does. */
  connect(options: ConnectConfig = {}): Promise<Client> {
    const client = new Client();
    this.#clients.push(client);
    const { host, port } = this.recorder;
    return new Promise((resolve, reject) => {
      client.on('error', reject).once('ready', () => resolve(client));
      client.once('close', () => reject(new Error('closed')));
      // Nagle's algorithm would cost 45 ms for each request.
      const sock = connect({ host, port, noDelay: true });
      client.connect({ sock, username: 'root', password, readyTimeout: 3000, ...options });
    });
  }

  async docker(client?: Client): Promise<Docker> {
    const connection = client ?? (await this.connect());
    const agent = new ChannelAgent(connection);
    const docker = new Docker({ protocol: 'http', host: 'docker', port: 80, agent } as Docker.DockerOptions);
    return docker;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#clients) client.end();
    await this.recorder.close();
    rmSync(this.base, { recursive: true, force: true });
  }
}

class ChannelAgent extends Agent {
  readonly #client: Client;

  constructor(client: Client) {
    super({ keepAlive: true, maxSockets: 1 });
    this.#client = client;
  }

  override createConnection(_: unknown, done: (error: Error | null, stream: Duplex) => void): undefined {
    this.#client.openssh_forwardOutStreamLocal('/var/run/docker.sock', (error, channel) => {
      if (error) done(error, undefined as never);
      else done(null, withSocketMethods(channel));
    });
  }
}

function withSocketMethods(channel: ClientChannel): Duplex {
  const nothing = () => channel;
  channel.on('error', () => {});
  return Object.assign(channel, {
    setKeepAlive: nothing,
    setNoDelay: nothing,
    setTimeout: nothing,
    ref: nothing,
    unref: nothing,
  });
}

interface ExecAnswer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line with text as its standard input. */
export function exec(client: Client, commandLine: string, input = ''): Promise<ExecAnswer> {
  return new Promise((resolve, reject) => {
    client.exec(commandLine, (error, channel) => {
      if (error) {
        reject(error);
        return;
      }
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      let code: number | null = null;
      channel.on('data', (chunk: Buffer) => out.push(chunk));
      channel.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      channel.on('exit', (status: number | null) => {
        code = status;
      });
      channel.on('close', () =>
        resolve({
          code,
          stdout: Buffer.concat(out).toString('utf8'),
          stderr: Buffer.concat(err).toString('utf8'),
        }),
      );
      channel.end(input);
    });
  });
}

/** `GET` through a forwarded port of the recorder's loopback. */
export function get(client: Client, port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    client.forwardOut('127.0.0.1', 0, '127.0.0.1', port, (error, channel) => {
      if (error) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      channel.on('data', (chunk: Buffer) => chunks.push(chunk));
      channel.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
      channel.write(`GET ${path} HTTP/1.1\r\nHost: recorder\r\nConnection: close\r\n\r\n`);
    });
  });
}
