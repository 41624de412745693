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

/** The certificate that was shown is not one that is trusted. */
export class CertificateError extends Error {
  override readonly name = 'CertificateError';
  readonly code: string;

  /** `code`: that of OpenSSL, or `changed` where another one is pinned. */
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Begins to connect. Ask `certificateDoubt` before the first byte is sent: the socket opens whatever is shown. */
export function connectTls(options: ConnectionOptions & { host: string }, trust: TlsTrust): TLSSocket {
  const { host } = options;
  return connect({
    ...options,
    ...(isIP(host) === 0 && { servername: host }),
    // Judged by us, to tell the fingerprint of what was refused.
    rejectUnauthorized: false,
    ...(trust.kind === 'authorities' && trust.ca !== undefined && { ca: trust.ca }),
  });
}

/** Why the certificate that was shown is not trusted; absent when it is. */
export function certificateDoubt(socket: TLSSocket, trust: TlsTrust): CertificateError | undefined {
  if (trust.kind === 'unverified') return undefined;
  const shown = normalised(socket.getPeerCertificate().fingerprint256 ?? '');
  if (trust.kind === 'pinned') {
    const pinned = normalised(trust.sha256);
    if (shown === pinned) return undefined;
    return new CertificateError(`SHA-256 ${shown}, pinned is ${pinned}`, 'changed');
  }
  if (socket.authorized) return undefined;
  // Typed as an error, and in fact the name of one.
  const code = String(socket.authorizationError);
  return new CertificateError(`${wordsOf[code] ?? code}; SHA-256 ${shown}`, code);
}

const wordsOf: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its authority is not a trusted one',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its authority is not a trusted one',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its authority is not a trusted one',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
};

function normalised(fingerprint: string): string {
  return fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();
}
