import { X509Certificate } from 'node:crypto';

/** A certificate on the device, never its key. */
export interface DeviceCertificate {
  /** Name by which the device knows it. */
  readonly id: string;
  /** Absent when what the device gave is no certificate. */
  readonly content?: CertificateContent;
}

interface CertificateContent {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** SHA-256 of the whole, upper case with colons. */
  readonly fingerprint: string;
}

/** Devices have a handful. */
export const mostCertificates = 64;
const longestName = 1_024;

/** @param base64 DER in base64, or PEM: some devices mix them up. */
export function readCertificate(id: string, base64: string): DeviceCertificate {
  const content = contentOf(base64.trim());
  return { id: id.slice(0, longestName), ...(content && { content }) };
}

function contentOf(text: string): CertificateContent | undefined {
  try {
    const found = new X509Certificate(text.startsWith('-----') ? text : Buffer.from(text, 'base64'));
    return {
      subject: found.subject.slice(0, longestName),
      issuer: found.issuer.slice(0, longestName),
      serial: found.serialNumber,
      validFrom: found.validFromDate.toISOString(),
      validUntil: found.validToDate.toISOString(),
      fingerprint: found.fingerprint256,
    };
  } catch {
    return undefined;
  }
}
