import { type IncomingMessage, request } from 'node:http';
import { FleetError, type HealthProbe } from '@wardctl/fleet';
import { bounded } from '../connection/bounded.ts';
import { seconds } from '../connection/connect-error.ts';
import type { SshConnection } from '../connection/ssh-connection.ts';
import { cancelled, lost } from '../connection/wait-errors.ts';
import { ChannelAgent } from './channel-agent.ts';

export interface ProbeOptions {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** 1 MiB unless said otherwise. */
  readonly maxBytes?: number;
}

export interface ProbeAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Asks a service on the recorder's own loopback, through the SSH connection; the service needs no open port.
 *
 * @throws FleetError `device/unreachable` when nothing listens there, `device/timeout`, `ssh/forwarding-refused`,
 * `ssh/unreachable`, `ssh/command-failed` for an answer that is too long or not HTTP, `run/cancelled`
 */
export async function probeHttp(
  connection: SshConnection,
  { port, path }: HealthProbe,
  options: ProbeOptions,
): Promise<ProbeAnswer> {
  const where = `127.0.0.1:${port}${path}`;
  const startedMs = performance.now();
  try {
    return await bounded(
      (stop) => ask(connection, { port, path, stop, maxBytes: options.maxBytes ?? 1 << 20 }),
      {
        signal: options.signal,
        timeoutMs: options.timeoutMs,
        ended: connection.ended,
        onTimeout: () =>
          new FleetError(
            'device/timeout',
            `${connection.id}: no answer from ${where} after ${seconds(options.timeoutMs)}`,
            {
              hint: 'Read the log of the service on the recorder.',
            },
          ),
        onCancel: () => cancelled(connection.id, `asking ${where}`),
        onEnded: () => lost(connection, `asking ${where}`, startedMs),
      },
    );
  } catch (error) {
    throw error instanceof FleetError ? error : probeError(connection.id, where, error as Error);
  }
}

interface Question {
  readonly port: number;
  readonly path: string;
  readonly stop: AbortSignal;
  readonly maxBytes: number;
}

/** A channel of its own for each question: there is nothing to keep between two. */
async function ask(connection: SshConnection, question: Question): Promise<ProbeAnswer> {
  const agent = new ChannelAgent(() => connection.forwardToPort(question.port, question.stop));
  try {
    return await get(agent, question);
  } finally {
    agent.destroy();
  }
}

function get(agent: ChannelAgent, { port, path, stop, maxBytes }: Question): Promise<ProbeAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: '127.0.0.1', port, path, signal: stop }, (answer) => {
      read(answer, maxBytes).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
    });
    asked.on('error', reject).end();
  });
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reasons of SSH_MSG_CHANNEL_OPEN_FAILURE (RFC 4254 section 5.1). */
const prohibited = 1;
const connectFailed = 2;

function probeError(
  deviceId: string,
  where: string,
  cause: Error & { reason?: number | string },
): FleetError {
  if (cause.reason === connectFailed) {
    return new FleetError('device/unreachable', `${deviceId}: nothing listens on ${where}`, {
      hint: 'Check that the recorder container runs and that the port is right.',
      cause,
    });
  }
  if (cause.reason === prohibited) {
    return new FleetError('ssh/forwarding-refused', `${deviceId}: sshd does not forward to ${where}`, {
      hint: 'Set "AllowTcpForwarding yes" (or "local") in the sshd_config of the recorder.',
      cause,
    });
  }
  return new FleetError(
    'ssh/command-failed',
    `${deviceId}: ${where} does not answer as HTTP: ${cause.message}`,
    {
      hint: 'Check that the port is that of the health interface.',
      cause,
    },
  );
}
