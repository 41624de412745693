/** What is known of a failure besides words, for whoever sorts failures. */
export interface FailureFacts {
  /** Why nothing was heard of a device. */
  readonly silence?: Silence;
  /** What the device counts down before it locks. */
  readonly attemptsLeft?: number;
  /** When a locked device says that it lets somebody try again. */
  readonly retryAfterSeconds?: number;
  /** Status of an HTTP answer that is none of ONVIF. */
  readonly httpStatus?: number;
  /** It was a web page. */
  readonly isPage?: boolean;
  readonly certificate?: CertificateDoubt;
  /** A port of the device that takes connections, when the one that was asked for does not. */
  readonly openPort?: number;
}

/**
 * `refused`: the port is closed, or something on the way says so. `no-route`: the network knows no way. `unknown-name`: the
 * name leads nowhere. `reset`: the connection was cut. `timed-out`: nothing came in time.
 */
export type Silence = 'refused' | 'no-route' | 'unknown-name' | 'reset' | 'timed-out';

/** `changed`: another one than is pinned. */
export type CertificateDoubt = 'self-signed' | 'changed' | 'expired' | 'other-name' | 'unknown-authority';

const silences: Readonly<Record<string, Silence>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  EHOSTDOWN: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  ENOTFOUND: 'unknown-name',
  EAI_AGAIN: 'unknown-name',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timed-out',
};

/** What an error of a socket, or one that it caused, says of the silence of a device. */
export function silenceOf(error: unknown): Silence | undefined {
  const { code, cause } = (error ?? {}) as { readonly code?: string; readonly cause?: unknown };
  const found = code === undefined ? undefined : silences[code];
  return found ?? (cause === undefined ? undefined : silenceOf(cause));
}
