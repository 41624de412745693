import { FleetError } from '@wardctl/fleet';
import type { ClientChannel } from 'ssh2';
import { abandon } from '../connection/abandon.ts';
import { bounded } from '../connection/bounded.ts';
import { seconds } from '../connection/connect-error.ts';
import type { SshConnection } from '../connection/ssh-connection.ts';
import { cancelled, lost } from '../connection/wait-errors.ts';
import { type CollectedOutput, type CommandAnswer, collectOutput } from './collect-output.ts';
import { refuseWithoutSudo, shellCommand } from './shell-command.ts';
import { wrapScript } from './wrap-script.ts';

export interface RunOptions {
  readonly signal: AbortSignal;
  /** From asking for the session to the end of the answer. */
  readonly timeoutMs: number;
  /** Standard input of the script; without it the script reads nothing. No NUL. */
  readonly input?: string;
  /** `root` unless said otherwise; an account other than root then needs `sudo` without password. */
  readonly as?: 'root' | 'account';
  /** Bytes of stdout and stderr together; 1 MiB unless said otherwise. */
  readonly maxOutputBytes?: number;
}

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a POSIX sh script and returns how it ended, whatever its exit code.
 *
 * The script travels on standard input, where no process list shows it.
 *
 * @throws FleetError `ssh/unknown-outcome` when the answer is cut off: the script may or may not have run;
 * `ssh/timeout`, `ssh/unreachable`, `ssh/command-failed`, `run/cancelled`
 */
export async function run(
  connection: SshConnection,
  script: string,
  options: RunOptions,
): Promise<RunResult> {
  const startedMs = performance.now();
  const { id } = connection;
  const needsSudo = options.as !== 'account' && connection.username !== 'root';
  let sent = false;
  return bounded(
    async (stop) => {
      const answer = await openShell(connection, needsSudo, {
        stop,
        listen(channel) {
          sent = true;
          stop.addEventListener('abort', () => terminate(channel));
          // Standard input stays open, so that a signal can still be sent; the script ends itself.
          channel.write(wrapScript(script, options.input));
          return collectOutput(channel, options.maxOutputBytes ?? 1 << 20);
        },
      });
      const result = finish(connection, await answer.ended, startedMs);
      if (needsSudo) refuseWithoutSudo(connection, result);
      return result;
    },
    {
      signal: options.signal,
      timeoutMs: options.timeoutMs,
      ended: connection.ended,
      onTimeout: () =>
        new FleetError('ssh/timeout', `${id}: a command did not end within ${seconds(options.timeoutMs)}`, {
          hint: 'It may still run there. Run again; raise the deadline if the recorder is slow.',
        }),
      onCancel: () => cancelled(id, 'a command was running'),
      onEnded: () =>
        sent ? unknownOutcome(connection, startedMs) : lost(connection, 'starting a command', startedMs),
    },
  );
}

interface Shell {
  readonly stop: AbortSignal;
  readonly listen: (channel: ClientChannel) => CollectedOutput;
}

async function openShell(
  connection: SshConnection,
  needsSudo: boolean,
  { stop, listen }: Shell,
): Promise<CollectedOutput> {
  try {
    return await connection.startCommand(shellCommand(needsSudo), listen, { stop });
  } catch (error) {
    stop.throwIfAborted();
    throw noSession(connection.id, error as Error);
  }
}

function noSession(deviceId: string, cause: Error): FleetError {
  return new FleetError('ssh/command-failed', `${deviceId}: no session for a command: ${cause.message}`, {
    hint: 'Raise MaxSessions in the sshd_config of the recorder to at least 8, and give the account a shell.',
    cause,
  });
}

/** Closing alone leaves the command running. sshd passes a signal on only to commands of accounts other than root. */
function terminate(channel: ClientChannel): void {
  channel.signal('TERM');
  abandon(channel);
}

function finish(connection: SshConnection, answer: CommandAnswer, startedMs: number): RunResult {
  if (answer.end === 'too-long') {
    throw new FleetError(
      'ssh/command-failed',
      `${connection.id}: a command answered more than ${answer.bytes} bytes`,
      {
        hint: 'Ask for less, or raise the limit.',
      },
    );
  }
  const { code, stdout, stderr } = answer;
  if (code === null || connection.ended.aborted) throw unknownOutcome(connection, startedMs);
  return { code, stdout, stderr };
}

function unknownOutcome(connection: SshConnection, startedMs: number): FleetError {
  const after = seconds(performance.now() - startedMs);
  return new FleetError(
    'ssh/unknown-outcome',
    `${connection.id}: a command was cut off after ${after}; it may or may not have run to its end`,
    { hint: 'Run again: every step checks before it changes.', cause: connection.ended.reason },
  );
}
