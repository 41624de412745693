import { Agent, type AgentOptions, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect } from 'node:tls';

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

/** An agent that opens connections only to devices that `trust` covers. */
export function tlsAgent(options: AgentOptions, trust: TlsTrust): Agent {
  if (trust.kind === 'pinned') return new PinnedAgent(options, trust.sha256);
  if (trust.kind === 'unverified') return new Agent({ ...options, rejectUnauthorized: false });
  return new Agent({ ...options, rejectUnauthorized: true, ...(trust.ca !== undefined && { ca: trust.ca }) });
}

type SocketCallback = (error: Error | null, socket: Duplex) => void;

/** Compares the certificate before a byte of the request leaves, so that no credential reaches a stranger. */
class PinnedAgent extends Agent {
  readonly #sha256: string;

  constructor(options: AgentOptions, sha256: string) {
    // A resumed session shows no certificate.
    super({ ...options, maxCachedSessions: 0 });
    this.#sha256 = normalised(sha256);
  }

  override createConnection(options: RequestOptions, callback?: SocketCallback): undefined {
    const socket = connect({ ...(options as ConnectionOptions), rejectUnauthorized: false });
    const fail = (error: Error) => callback?.(error, socket);
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      socket.off('error', fail);
      const shown = normalised(socket.getPeerCertificate().fingerprint256 ?? '');
      if (shown === this.#sha256) return callback?.(null, socket);
      socket.destroy();
      fail(new CertificateMismatchError(`the certificate has SHA-256 ${shown}, pinned is ${this.#sha256}`));
    });
    return undefined;
  }
}

function normalised(fingerprint: string): string {
  return fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();
}
