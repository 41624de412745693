/** One Digest challenge of a device, with the values as sent. */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque?: string;
  readonly algorithm: DigestAlgorithm;
  /** As the device wrote it, to be sent back; absent when it named none. */
  readonly algorithmName?: string;
  /** `auth`, or absent for devices of before RFC 2617. */
  readonly qop?: 'auth';
  /** The credential was right and only the nonce too old. */
  readonly stale: boolean;
}

type DigestAlgorithm = 'MD5' | 'MD5-sess' | 'SHA-256' | 'SHA-256-sess';

const byStrength: readonly DigestAlgorithm[] = ['SHA-256', 'SHA-256-sess', 'MD5', 'MD5-sess'];

/**
 * The strongest Digest challenge that we can answer, from the `WWW-Authenticate` lines of one answer.
 *
 * Hikvision sends two lines, one of them without `algorithm`, which means MD5.
 *
 * @see RFC 7616 §3.3, §3.7
 */
export function chooseChallenge(headers: readonly string[]): DigestChallenge | undefined {
  const usable = headers
    .flatMap(parseChallenges)
    .map(digestChallenge)
    .filter((found) => found !== undefined);
  return usable.toSorted((a, b) => byStrength.indexOf(a.algorithm) - byStrength.indexOf(b.algorithm))[0];
}

interface Challenge {
  readonly scheme: string;
  readonly parameters: Map<string, string>;
}

const token = /([!#$%&'*+.^_`|~\w-]+)/.source;
const quoted = /"((?:[^"\\]|\\.)*)"/.source;
const bare = /([^\s,"]*)/.source;
const part = new RegExp(`${token}\\s*=\\s*(?:${quoted}|${bare})|${token}`, 'g');

/** A header line may hold several challenges, comma separated like their own parameters. */
function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  for (const [, name, inQuotes, plain, scheme] of header.matchAll(part)) {
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    const value = inQuotes?.replace(/\\(.)/g, '$1') ?? plain;
    if (name !== undefined && value !== undefined)
      challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
  }
  return challenges;
}

function digestChallenge({ scheme, parameters }: Challenge): DigestChallenge | undefined {
  const nonce = parameters.get('nonce');
  const algorithmName = parameters.get('algorithm');
  const algorithm = byStrength.find(
    (known) => known.toLowerCase() === (algorithmName ?? 'MD5').toLowerCase(),
  );
  const qops =
    parameters
      .get('qop')
      ?.toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean) ?? [];
  const opaque = parameters.get('opaque');
  if (scheme !== 'digest' || nonce === undefined || algorithm === undefined) return undefined;
  if (qops.length > 0 && !qops.includes('auth')) return undefined;
  return {
    realm: parameters.get('realm') ?? '',
    nonce,
    algorithm,
    stale: parameters.get('stale')?.toLowerCase() === 'true',
    ...(opaque !== undefined && { opaque }),
    ...(algorithmName !== undefined && { algorithmName }),
    ...(qops.length > 0 && { qop: 'auth' as const }),
  };
}
