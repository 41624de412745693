import type { Connection, ServerChannel, Session } from 'ssh2';
import { runExec } from './run-exec.ts';
import type { SshService } from './ssh-service.ts';

/** Session channels that sshd allows at the same time (MaxSessions). */
const maxSessions = 10;

/** Answers the session channels of one connection: commands and shells, no subsystems. */
export function serveSessions(connection: Connection, service: SshService, reset: () => void): void {
  let open = 0;
  connection.on('session', (accept, reject) => {
    if (open >= maxSessions) {
      reject();
      return;
    }
    open++;
    const session = accept();
    session.once('close', () => open--);
    serveSession(session, service, reset);
  });
}

function serveSession(session: Session, service: SshService, reset: () => void): void {
  const killed = new AbortController();
  const start = (channel: ServerChannel, commandLine: string) => {
    service.counters.execs++;
    channel.on('close', () => killed.abort());
    // The channel dies with its connection; there is nobody left to tell.
    channel.on('error', () => {});
    const printed = (bytes: number) => {
      const { resetAfterOutputBytes } = service.faults;
      if (resetAfterOutputBytes !== undefined && bytes > resetAfterOutputBytes) reset();
    };
    const { host } = service;
    runExec(channel, commandLine, { host, killed: killed.signal, printed }).catch(service.failed);
  };
  session.on('env', (accept) => accept?.());
  session.on('pty', (accept) => accept?.());
  session.on('exec', (accept, _, { command }) => start(accept(), command));
  session.on('shell', (accept) => start(accept(), 'sh -s'));
  session.on('signal', (accept) => {
    accept?.();
    killed.abort();
  });
}
