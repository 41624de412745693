import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { FleetError } from '@wardctl/fleet';
import type { CallLimits } from './call-limits.ts';
import type { HttpAnswer } from './http-answer.ts';
import {
  answerTimeout,
  brokenOff,
  cancelled,
  connectTimeout,
  type Exchange,
  tooLarge,
  transportError,
} from './transport-error.ts';

export interface ExchangeRules {
  readonly deviceId: string;
  /** `host:port`, for messages. */
  readonly endpoint: string;
  readonly connectTimeoutMs: number;
  readonly maxBytes: number;
  readonly call: CallLimits;
}

/**
 * Sends a request and reads the answer to its end; settles in every case, and leaves no timer and no listener behind.
 *
 * @throws FleetError `device/unreachable`, `device/timeout`, `onvif/too-large`, `onvif/bad-answer`, `run/cancelled`
 */
export function exchangeHttp(
  request: ClientRequest,
  body: string,
  rules: ExchangeRules,
): Promise<HttpAnswer> {
  const startedAt = performance.now();
  const { deadlineAt, signals } = rules.call;
  const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
  let isSettled = false;
  let isConnected = false;
  // Connections mostly open long before the deadline, so one timer watches over both deadlines in turn.
  let timer = setTimeout(
    afterConnecting,
    Math.min(rules.connectTimeoutMs, Math.max(0, deadlineAt - startedAt)),
  );

  function afterConnecting(): void {
    if (!isConnected) fail(connectTimeout);
    else timer = setTimeout(() => fail(answerTimeout), Math.max(0, deadlineAt - performance.now()));
  }

  function stand(): Exchange {
    const { deviceId, endpoint } = rules;
    return { deviceId, endpoint, connected: isConnected, elapsedMs: performance.now() - startedAt };
  }

  function settle(): boolean {
    if (isSettled) return false;
    isSettled = true;
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', abort);
    return true;
  }

  function fail(errorOf: (exchange: Exchange) => FleetError): void {
    if (!settle()) return;
    reject(errorOf(stand()));
    request.destroy();
  }

  function abort(): void {
    fail(cancelled);
  }

  function connected(): void {
    isConnected = true;
  }

  for (const signal of signals) signal.addEventListener('abort', abort, { once: true });
  request.once('socket', (socket) => whenOpen(socket, connected));
  request.on('error', (error) => fail((exchange) => transportError(exchange, error)));
  request.once('close', () => fail(brokenOff));
  request.once('response', (response) => {
    readBody(response, rules.maxBytes, {
      done: (body) => {
        if (settle()) resolve(answerOf(response, body, stand().elapsedMs));
      },
      broken: (cause) => fail((exchange) => brokenOff(exchange, cause)),
      tooLarge: () => fail((exchange) => tooLarge(exchange, rules.maxBytes)),
    });
  });
  request.end(body);
  return promise;
}

/** A kept socket is open already; a new one after the TCP connection, or for TLS after the handshake. */
function whenOpen(socket: Socket & Partial<Pick<TLSSocket, 'encrypted'>>, opened: () => void): void {
  const handshaking = 'secureConnecting' in socket && socket.secureConnecting === true;
  if (socket.connecting || handshaking) socket.once(socket.encrypted ? 'secureConnect' : 'connect', opened);
  else opened();
}

interface BodyEnds {
  done(text: string): void;
  broken(cause?: Error): void;
  tooLarge(): void;
}

function readBody(response: IncomingMessage, maxBytes: number, ends: BodyEnds): void {
  if (Number(response.headers['content-length']) > maxBytes) ends.tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes > maxBytes) ends.tooLarge();
  });
  response.on('end', () => ends.done(Buffer.concat(chunks, bytes).toString('utf8')));
  response.on('error', ends.broken);
  response.on('close', () => ends.broken());
}

function answerOf(response: IncomingMessage, body: string, elapsedMs: number): HttpAnswer {
  return {
    status: response.statusCode ?? 0,
    // Only a refusal has challenges, and node builds this map at a cost.
    challenges: response.statusCode === 401 ? (response.headersDistinct['www-authenticate'] ?? []) : [],
    retryAfter: response.headers['retry-after'],
    body,
    elapsedMs,
  };
}
