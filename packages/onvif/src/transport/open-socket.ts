import type { FleetError } from '@wardctl/fleet';
import type { CallLimits } from './call-limits.ts';
import type { DeviceSocket } from './device-socket.ts';
import { cancelled, connectTimeout, type Exchange, transportError } from './transport-error.ts';
import { isAborted, watchCall } from './watch-call.ts';

export interface OpeningRules {
  readonly deviceId: string;
  /** `host:port`, for messages. */
  readonly endpoint: string;
  readonly connectTimeoutMs: number;
  readonly call: CallLimits;
}

/**
 * Waits until the socket is open; destroys it when that fails.
 *
 * @throws FleetError `device/unreachable`, `device/identity-mismatch`, `onvif/bad-answer`, `run/cancelled`
 */
export function openSocket(socket: DeviceSocket, rules: OpeningRules): Promise<void> {
  const startedAt = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<void>();

  function fail(errorOf: (exchange: Exchange) => FleetError): void {
    stop();
    socket.release();
    socket.destroy();
    const { deviceId, endpoint } = rules;
    reject(errorOf({ deviceId, endpoint, connected: false, elapsedMs: performance.now() - startedAt }));
  }

  const stop = watchCall(rules.call, rules.connectTimeoutMs, {
    late: () => fail(connectTimeout),
    aborted: () => fail(cancelled),
  });
  socket.use({
    opened: () => {
      stop();
      socket.release();
      resolve();
    },
    received: () => undefined,
    ended: (error = new Error('closed')) => fail((exchange) => transportError(exchange, error)),
  });
  if (isAborted(rules.call)) fail(cancelled);
  return promise;
}
