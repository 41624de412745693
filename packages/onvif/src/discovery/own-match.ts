import type { ProbeMatch } from './probe-matches.ts';

/**
 * Which of the announced devices the address itself is: recorders and proxies announce their cameras too.
 *
 * The same device may come in several parts. Where none of several names the address, nobody can tell.
 */
export function ownMatch(address: string, matches: readonly ProbeMatch[]): ProbeMatch | undefined {
  const devices = [...Map.groupBy(matches, ({ endpoint }) => endpoint).values()].map(merged);
  if (devices.length === 1) return devices[0];
  return devices.find(({ xaddrs }) => xaddrs.some((xaddr) => hostOf(xaddr) === address));
}

/** Path and query of the first service address; its host and port are not to be trusted. */
export function xaddrPath({ xaddrs }: ProbeMatch): string | undefined {
  return xaddrs
    .map((xaddr) => /^https?:\/\/[^/]+(\/.*)$/i.exec(xaddr)?.[1])
    .find((path) => path !== undefined);
}

function merged(parts: readonly ProbeMatch[]): ProbeMatch {
  return {
    endpoint: parts[0]?.endpoint ?? '',
    scopes: [...new Set(parts.flatMap(({ scopes }) => scopes))],
    xaddrs: [...new Set(parts.flatMap(({ xaddrs }) => xaddrs))],
  };
}

function hostOf(xaddr: string): string | undefined {
  return /^https?:\/\/([^/:]+)/i.exec(xaddr)?.[1];
}
