import { FleetError, type FleetErrorCode } from '@wardctl/fleet';
import type { SshConnection } from '../connection/ssh-connection.ts';
import { type DockerSocketState, dockerSocket } from '../facts/docker-socket.ts';
import { run } from '../run/run.ts';

interface Fault {
  readonly code: FleetErrorCode;
  readonly says: string;
  readonly hint: string;
}

interface SocketFaultOptions {
  readonly signal: AbortSignal;
  readonly cause: unknown;
}

/**
 * Finds out why the way to the socket is closed: sshd gives one and the same answer when there is no socket, when the
 * account may not use it and when forwarding is not allowed.
 */
export async function socketFault(
  connection: SshConnection,
  path: string,
  { signal, cause }: SocketFaultOptions,
): Promise<FleetError> {
  const fact = dockerSocket(path);
  const { stdout } = await run(connection, fact.command, { signal, timeoutMs: 10_000, as: 'account' });
  const { code, says, hint } = faultOf(fact.parse(stdout), path, connection.username);
  return new FleetError(code, `${connection.id}: ${says}`, { hint, cause });
}

function faultOf(state: DockerSocketState | undefined, path: string, username: string): Fault {
  switch (state) {
    case 'missing':
      return unreachable(
        `there is no Docker socket ${path}`,
        'Install and start the Docker Engine, or correct the path.',
      );
    case 'not-a-socket':
      return unreachable(`${path} is not a socket`, 'Correct the path of the Docker socket.');
    case 'silent':
      return unreachable(`no Docker Engine listens on ${path}`, 'Start it: systemctl start docker.');
    case 'denied':
      return refused(
        `${username} may not use ${path}`,
        `Put it in the group of the socket: usermod -aG docker ${username}`,
      );
    default:
      return refused(
        `sshd does not forward to ${path}`,
        'Set "AllowStreamLocalForwarding yes" in the sshd_config of the recorder, and no DisableForwarding.',
      );
  }
}

function unreachable(says: string, hint: string): Fault {
  return { code: 'docker/unreachable', says, hint };
}

function refused(says: string, hint: string): Fault {
  return { code: 'ssh/forwarding-refused', says, hint };
}
