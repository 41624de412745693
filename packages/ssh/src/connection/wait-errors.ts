import { FleetError } from '@wardctl/fleet';
import { seconds } from './connect-error.ts';

/** The error for work that the user called off. */
export function cancelled(deviceId: string, what: string): FleetError {
  return new FleetError('run/cancelled', `${deviceId}: cancelled while ${what}`, {
    hint: 'Run the same command again: it takes up what is left.',
  });
}

/** The error for work that had changed nothing yet when the connection went away. */
export function lost(
  connection: { id: string; ended: AbortSignal },
  what: string,
  startedMs: number,
): FleetError {
  const after = seconds(performance.now() - startedMs);
  return new FleetError(
    'ssh/unreachable',
    `${connection.id}: the connection was lost while ${what}, after ${after}`,
    {
      hint: 'Check the line; run again.',
      cause: connection.ended.reason,
    },
  );
}
