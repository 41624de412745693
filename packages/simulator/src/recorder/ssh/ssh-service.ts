import type { Socket } from 'node:net';
import ssh2, { type Connection } from 'ssh2';
import type { VirtualEngine } from '../docker/virtual-engine.ts';
import type { RecorderFaults } from '../faults.ts';
import type { VirtualHost } from '../host/virtual-host.ts';
import { authenticate, type SignInPolicy } from './authenticate.ts';
import { FaultyLink } from './faulty-link.ts';
import { serveForwards } from './serve-forwards.ts';
import { serveSessions } from './serve-session.ts';

/** How often something has happened since the start. */
export interface RecorderCounters {
  connections: number;
  /** Sign-ins that succeeded. */
  authentications: number;
  failedAuthentications: number;
  execs: number;
  dockerCalls: number;
}

/** What the SSH server of a virtual recorder stands before. */
export interface SshService {
  readonly host: VirtualHost;
  readonly engine: VirtualEngine;
  readonly faults: RecorderFaults;
  readonly counters: RecorderCounters;
  readonly signIn: SignInPolicy;
  /** A bug in the simulator itself. */
  readonly failed: (error: unknown) => void;
}

/** What sshd says it is; clients use its extensions only when they know it. */
const ident = 'OpenSSH_9.2p1 Debian-2+deb12u5';
/** MaxAuthTries of sshd. */
const maxFailures = 6;

/** Serves one TCP connection after the other; `hostKey` is the text of a private key. */
export function sshAcceptor(service: SshService, hostKey: string): (socket: Socket) => FaultyLink {
  const server = new ssh2.Server({ hostKeys: [hostKey], ident });
  const links: FaultyLink[] = [];
  server.on('connection', (connection) => serve(connection, service, links.pop()));
  return (socket) => {
    const link = new FaultyLink(socket, service.faults, () => beforeInput.get(link)?.());
    links.push(link);
    // The server emits `connection` before this call returns.
    server.injectSocket(link as unknown as Socket);
    return link;
  };
}

const beforeInput = new WeakMap<FaultyLink, () => void>();

function serve(connection: Connection, service: SshService, link: FaultyLink | undefined): void {
  const { counters, signIn } = service;
  let failures = 0;
  // Lost and cut connections are the daily bread of a simulator of faults.
  connection.on('error', () => {});
  connection.on('authentication', (context) => {
    void authenticate(context, signIn).then((verdict) => {
      if (verdict === 'accepted') counters.authentications++;
      if (verdict !== 'rejected' || context.method === 'none') return;
      counters.failedAuthentications++;
      if (++failures >= maxFailures) connection.end();
    }, service.failed);
  });
  connection.once('ready', () => {
    serveSessions(connection, service, () => link?.reset());
    const prepare = serveForwards(connection, service);
    prepare();
    if (link) beforeInput.set(link, prepare);
  });
}
