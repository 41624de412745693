import type { Credential } from '@wardctl/fleet';
import type { PasswordCredential } from './auth/sign-in-scheme.ts';
import type { Exchange } from './exchange.ts';
import type { HttpTarget } from './transport/http-connection.ts';
import type { TlsTrust } from './transport/tls-trust.ts';
import type { VendorTable } from './vendors/vendor-table.ts';

export type OnvifTarget = HttpTarget;

export interface OnvifSessionOptions {
  /** Until a connection is open; 2 000 ms unless given: a lost first packet is sent again after one second, the next after three. */
  readonly connectTimeoutMs?: number;
  /** For a whole call, connecting and signing in included; 10 000 ms unless given. */
  readonly timeoutMs?: number;
  /** Largest answer that is read; 1 MiB unless given. */
  readonly maxBytes?: number;
  /** Ends the call that is under way, and refuses later ones. */
  readonly signal?: AbortSignal | undefined;
  /** Own time, milliseconds since 1970. */
  readonly now?: () => number;
  /** For `https`: the certification authorities of the system unless given. */
  readonly tls?: TlsTrust;
  /** What the inventory says the device is, `vendor/model`: believed until the device has said it. */
  readonly model?: string | undefined;
  /** What is known of devices; all of it unless given. */
  readonly vendors?: readonly VendorTable[];
  /** Told of every answer as it came, to questions that were refused too. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What can sign in over ONVIF. */
export function passwordCredential(credential: Credential | undefined): PasswordCredential | undefined {
  if (credential?.password === undefined) return undefined;
  return { username: credential.username, password: credential.password };
}
