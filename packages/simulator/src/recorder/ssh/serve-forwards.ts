import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AcceptConnection, Connection, RejectConnection, ServerChannel, TcpipRequestInfo } from 'ssh2';
import { answerEngine } from '../docker/engine-api.ts';
import { access } from '../host/node-info.ts';
import { dockerSocketPath } from '../host/special-files.ts';
import type { SshService } from './ssh-service.ts';

type PortListener = (
  accept: AcceptConnection<ServerChannel>,
  reject: RejectConnection,
  info: TcpipRequestInfo,
) => void;

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Answers channels to the Docker socket and to ports of the loopback interface. Returns what to call before every
 * input: a port that sshd may not forward to is refused by having nobody who listens for the request.
 */
export function serveForwards(connection: Connection, service: SshService): () => void {
  const docker = serverFor((request, response) => {
    service.counters.dockerCalls++;
    answerEngine(service.engine, request, response).catch(service.failed);
  });
  connection.on('openssh.streamlocal', (accept, reject, { socketPath }) => {
    if (mayUseSocket(service, socketPath)) attach(docker, accept());
    else reject();
  });
  const forwardPort: PortListener = (accept, reject, { destIP, destPort }) => {
    const answer = loopback.has(destIP) ? service.engine.runs.listener(destPort) : undefined;
    if (answer === undefined) reject();
    else attach(serverFor(answer), accept());
  };
  return () => {
    connection.removeListener('tcpip', forwardPort);
    if (service.faults.forwarding === 'allowed') connection.on('tcpip', forwardPort);
  };
}

function mayUseSocket({ host, faults }: SshService, path: string): boolean {
  if (faults.forwarding === 'refused' || !path.startsWith('/')) return false;
  const files = host.files.as(host.accounts.login);
  const isDocker = files.exists(path) && files.locate(path).path === dockerSocketPath;
  return isDocker && files.may(path, access.read | access.write);
}

function serverFor(answer: RequestListener): Server {
  return createServer({ keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 }, answer);
}

/** Lets an HTTP server talk over a channel, which lacks what a socket has beyond a stream. */
function attach(server: Server, channel: Duplex): void {
  const nothing = () => channel;
  channel.on('error', () => {});
  Object.assign(channel, {
    setTimeout: nothing,
    setNoDelay: nothing,
    setKeepAlive: nothing,
    ref: nothing,
    unref: nothing,
  });
  server.emit('connection', channel);
}
