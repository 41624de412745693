import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The self-signed certificate of every virtual camera, and its key.
 *
 * Both are public, so they prove nothing: never trust them for a device that is not virtual.
 */
export const simulationCertificate = {
  /** PEM. */
  get certificate(): string {
    return readFileSync(join(import.meta.dirname, 'simulation.certificate.pem'), 'utf8');
  },
  /** PEM. */
  get key(): string {
    return readFileSync(join(import.meta.dirname, 'simulation.key.pem'), 'utf8');
  },
  /** SHA-256 of the certificate, upper case with colons, as `openssl x509 -fingerprint -sha256` prints it. */
  get fingerprint(): string {
    return new X509Certificate(this.certificate).fingerprint256;
  },
} as const;

/** The certificate as DER in base64. */
export function certificateBytes(): string {
  return new X509Certificate(simulationCertificate.certificate).raw.toString('base64');
}
