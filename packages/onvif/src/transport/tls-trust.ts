import { isIP } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';

/**
 * Which certificate an `https` device may show.
 *
 * `authorities`: one that a certification authority vouches for, of the system or of `ca` (PEM).
 * `pinned`: exactly the one with this SHA-256 fingerprint, which makes self-signed certificates usable.
 * `unverified`: any; the connection is encrypted, but to whom is unknown.
 */
export type TlsTrust =
  | { readonly kind: 'authorities'; readonly ca?: string }
  | { readonly kind: 'pinned'; readonly sha256: string }
  | { readonly kind: 'unverified' };

export class CertificateMismatchError extends Error {
  override readonly name = 'CertificateMismatchError';
}

/** Begins to connect. Whoever trusts by `pinned` asks `certificateMismatch` before the first byte is sent. */
export function connectTls(options: ConnectionOptions & { host: string }, trust: TlsTrust): TLSSocket {
  const { host } = options;
  return connect({
    ...options,
    ...(isIP(host) === 0 && { servername: host }),
    rejectUnauthorized: trust.kind === 'authorities',
    ...(trust.kind === 'authorities' && trust.ca !== undefined && { ca: trust.ca }),
  });
}

/** Why the certificate that was shown is not the pinned one; absent when it is, or none is pinned. */
export function certificateMismatch(
  socket: TLSSocket,
  trust: TlsTrust,
): CertificateMismatchError | undefined {
  if (trust.kind !== 'pinned') return undefined;
  const shown = normalised(socket.getPeerCertificate().fingerprint256 ?? '');
  const pinned = normalised(trust.sha256);
  if (shown === pinned) return undefined;
  return new CertificateMismatchError(`the certificate has SHA-256 ${shown}, pinned is ${pinned}`);
}

function normalised(fingerprint: string): string {
  return fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();
}
