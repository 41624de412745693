import { type CertificateDoubt, type FailureFacts, FleetError, silenceOf } from '@wardctl/fleet';
import { HttpSyntaxError } from './http-syntax-error.ts';
import { CertificateError } from './tls-trust.ts';

/** Where an exchange stood when it failed. */
export interface Exchange {
  readonly deviceId: string;
  /** `host:port` */
  readonly endpoint: string;
  readonly elapsedMs: number;
  /** A connection to the device was open. */
  readonly connected: boolean;
}

/** The connection deadline has passed. */
export function connectTimeout({ deviceId, endpoint, elapsedMs }: Exchange): FleetError {
  return unreachable(`${deviceId}: no connection to ${endpoint} within ${Math.round(elapsedMs)} ms`, {
    silence: 'timed-out',
  });
}

/** The deadline of the whole exchange has passed on an open connection. */
export function answerTimeout({ deviceId, elapsedMs }: Exchange): FleetError {
  return new FleetError(
    'device/timeout',
    `${deviceId}: no complete answer within ${Math.round(elapsedMs)} ms`,
    {
      hint: 'Run again; check the line and the load of the device if it happens again.',
      facts: { silence: 'timed-out' },
    },
  );
}

/** The connection ended before the answer did. */
export function brokenOff({ deviceId, elapsedMs }: Exchange, cause?: Error): FleetError {
  const message = `${deviceId}: the connection broke before the answer was complete, after ${Math.round(elapsedMs)} ms`;
  return new FleetError('device/timeout', message, {
    hint: 'Run again; check the line and the load of the device if it happens again.',
    facts: { silence: 'reset' },
    ...(cause && { cause }),
  });
}

export function tooLarge({ deviceId, elapsedMs }: Exchange, maxBytes: number): FleetError {
  const message = `${deviceId}: the answer is larger than ${maxBytes} bytes, stopped after ${Math.round(elapsedMs)} ms`;
  return new FleetError('onvif/too-large', message, { hint: 'Check that the port is the ONVIF port.' });
}

export function cancelled({ deviceId, elapsedMs }: Pick<Exchange, 'deviceId' | 'elapsedMs'>): FleetError {
  return new FleetError('run/cancelled', `${deviceId}: cancelled after ${Math.round(elapsedMs)} ms`, {
    hint: 'Run the same command again: it takes up what is left.',
  });
}

/** Translates what goes wrong on a socket, in TLS or while an answer is read. */
export function transportError(exchange: Exchange, cause: Error): FleetError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const { deviceId, endpoint, elapsedMs, connected } = exchange;
  const after = `after ${Math.round(elapsedMs)} ms`;
  if (cause instanceof CertificateError) {
    return new FleetError(
      'device/untrusted-certificate',
      `${deviceId}: certificate refused: ${cause.message}, ${after}`,
      {
        hint: 'Nothing was sent. If the device is the right one, say so in the inventory: certificate: sha256:… with this fingerprint.',
        facts: { certificate: doubtOf(code) },
        cause,
      },
    );
  }
  if (cause instanceof HttpSyntaxError || code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return new FleetError(
      'onvif/bad-answer',
      `${deviceId}: ${endpoint} does not speak the protocol (${code || cause.message}), ${after}`,
      {
        hint: 'Check that the port is the ONVIF port, and http or https.',
        cause,
      },
    );
  }
  if (connected) return brokenOff(exchange, cause);
  const silence = silenceOf(cause);
  const message = `${deviceId}: no connection to ${endpoint} (${code || cause.message}), ${after}`;
  return unreachable(message, silence === undefined ? {} : { silence }, cause);
}

function doubtOf(code: string): CertificateDoubt {
  if (code === 'changed') return 'changed';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'other-name';
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'expired';
  return /SELF_SIGNED/.test(code) ? 'self-signed' : 'unknown-authority';
}

function unreachable(message: string, facts: FailureFacts, cause?: Error): FleetError {
  return new FleetError('device/unreachable', message, {
    hint: 'Check power and cable; run again.',
    facts,
    ...(cause && { cause }),
  });
}
