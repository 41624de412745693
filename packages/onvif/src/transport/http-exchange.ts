import type { FleetError } from '@wardctl/fleet';
import { AnswerReader } from './answer-reader.ts';
import type { CallLimits } from './call-limits.ts';
import type { DeviceSocket } from './device-socket.ts';
import type { HttpAnswer } from './http-answer.ts';
import { AnswerTooLargeError } from './http-syntax-error.ts';
import {
  answerTimeout,
  brokenOff,
  cancelled,
  type Exchange,
  tooLarge,
  transportError,
} from './transport-error.ts';
import { isAborted, watchCall } from './watch-call.ts';

export interface ExchangeRules {
  readonly deviceId: string;
  /** `host:port`, for messages. */
  readonly endpoint: string;
  readonly maxBytes: number;
  readonly call: CallLimits;
  /** When the call began, in the time of `performance.now()`. */
  readonly startedAt: number;
}

/**
 * Sends a request over an open socket and reads the answer to its end; settles in every case, leaves no timer and no
 * listener behind, and destroys the socket when it fails.
 *
 * @throws FleetError `device/timeout`, `onvif/too-large`, `onvif/bad-answer`, `run/cancelled`
 */
export function exchangeHttp(
  socket: DeviceSocket,
  request: string,
  rules: ExchangeRules,
): Promise<HttpAnswer> {
  const sentAt = performance.now();
  const reader = new AnswerReader(rules.maxBytes);
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();

  function leave(): void {
    stop();
    socket.release();
  }

  function fail(errorOf: (exchange: Exchange) => FleetError): void {
    leave();
    socket.destroy();
    const { deviceId, endpoint, startedAt } = rules;
    reject(errorOf({ deviceId, endpoint, connected: true, elapsedMs: performance.now() - startedAt }));
  }

  function received(bytes: Buffer): void {
    try {
      if (reader.push(bytes)) finish();
    } catch (error) {
      fail((exchange) => readingError(exchange, error, rules.maxBytes));
    }
  }

  function finish(): void {
    leave();
    resolve(answerOf(reader, performance.now() - sentAt));
  }

  const stop = watchCall(rules.call, Number.POSITIVE_INFINITY, {
    late: () => fail(answerTimeout),
    aborted: () => fail(cancelled),
  });
  socket.use({
    opened: () => undefined,
    received,
    ended: (error) => {
      if (error === undefined && reader.end()) finish();
      else fail((exchange) => (error ? transportError(exchange, error) : brokenOff(exchange)));
    },
  });
  if (isAborted(rules.call)) fail(cancelled);
  else socket.send(request);
  return promise;
}

function readingError(exchange: Exchange, error: unknown, maxBytes: number): FleetError {
  if (error instanceof AnswerTooLargeError) return tooLarge(exchange, maxBytes);
  return transportError(exchange, error as Error);
}

function answerOf({ head, body, keepsConnection }: AnswerReader, elapsedMs: number): HttpAnswer {
  return {
    status: head.status,
    challenges: head.status === 401 ? head.challenges : [],
    retryAfter: head.retryAfter,
    keepsConnection,
    idleLimitMs: head.idleLimitMs,
    body,
    elapsedMs,
  };
}
