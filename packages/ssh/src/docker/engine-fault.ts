import { FleetError } from '@wardctl/fleet';

/** What docker-modem puts on its errors besides the message. */
interface ModemError extends Error {
  readonly statusCode?: number;
  readonly json?: { readonly message?: string } | Buffer | null;
}

/** What the engine said, or that it hung up. */
export function engineFault(deviceId: string, what: string, cause: ModemError): FleetError {
  if (cause.statusCode === undefined) {
    return new FleetError(
      'docker/unreachable',
      `${deviceId}: the Docker Engine hung up while ${what} (${cause.message})`,
      {
        hint: 'Check its log on the recorder: journalctl -u docker.',
        cause,
      },
    );
  }
  return new FleetError('docker/fault', `${deviceId}: the Docker Engine refused ${what}: ${saidBy(cause)}`, {
    hint: 'Read what it says; compare with the log of the engine on the recorder.',
    cause,
  });
}

/** The HTTP status behind an error of the engine, for callers to whom 404 is an answer. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof FleetError ? (error.cause as ModemError | undefined)?.statusCode : undefined;
}

/** Whether the recorder did not open the way to the socket (RFC 4254 section 5.1, SSH_MSG_CHANNEL_OPEN_FAILURE). */
export function isChannelFailure(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('(SSH) Channel open failure');
}

function saidBy({ json, message, statusCode }: ModemError): string {
  const said = json !== null && typeof json === 'object' && 'message' in json ? json.message : undefined;
  return `${said ?? message} (${statusCode})`;
}
