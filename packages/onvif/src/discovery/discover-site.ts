import { type Outcome, runOnFleet } from '@wardctl/fleet';
import { askClock, type ClockDeadlines, type HttpEndpoint } from './ask-clock.ts';
import type { Candidate } from './candidate.ts';
import { multicastAddress } from './multicast-address.ts';
import { onvifPorts } from './onvif-ports.ts';
import { ownMatch, xaddrPath } from './own-match.ts';
import { pace } from './pace.ts';
import type { ProbeMatch } from './probe-matches.ts';
import { Prober, type ProbeTiming } from './prober.ts';
import { scopeFacts } from './scope-facts.ts';

export interface DiscoverOptions {
  readonly signal: AbortSignal;
  /** TCP ports that are asked for ONVIF, in this order; `onvifPorts` unless given. */
  readonly ports?: readonly number[];
  /** Where a device is known to be, asked first. */
  readonly endpointOf?: (address: string) => HttpEndpoint | undefined;
  /** Addresses whose turn begins within a second; 50 unless given. */
  readonly ratePerSecond?: number;
  /** Name of the network interface to ask by multicast as well; none unless given. */
  readonly multicast?: string;
  /** UDP port of WS-Discovery; 3702 unless given. */
  readonly discoveryPort?: number;
  readonly timing?: Partial<ProbeTiming & ClockDeadlines>;
  /** Told of every address that was looked at. */
  readonly looked?: (address: string, candidate: Candidate | undefined) => void;
}

/** One socket each: what a login shell may open, by a safe margin. */
const concurrency = 256;
const usualTiming = {
  repeatMs: 500,
  replyMs: 1_000,
  lingerMs: 150,
  connectTimeoutMs: 1_000,
  timeoutMs: 2_500,
} as const;

/**
 * Looks for ONVIF devices at the listed addresses, and nowhere else, without signing in anywhere.
 *
 * Every address is asked by WS-Discovery and for its clock by HTTP. What comes back is in the order of `addresses`.
 *
 * @throws FleetError `run/cancelled`, `usage/invalid`, `device/unreachable`
 */
export async function discoverSite(
  addresses: readonly string[],
  options: DiscoverOptions,
): Promise<Candidate[]> {
  const { signal, ratePerSecond = 50, discoveryPort = 3_702, multicast, looked } = options;
  const timing = { ...usualTiming, ...options.timing };
  const multicastFrom = multicast === undefined ? undefined : multicastAddress(multicast);
  await using prober = await Prober.start({ port: discoveryPort, timing, multicastFrom });
  const announced = multicastFrom === undefined ? undefined : await prober.askAll(signal);
  const turn = pace(ratePerSecond);
  const outcomes = await runOnFleet(
    addresses.map((address) => ({ id: address })),
    async ({ id: address }, jobSignal) => {
      await turn({ deviceId: address, signal: jobSignal });
      const [matches, http] = await Promise.all([
        announced?.get(address) ?? prober.ask(address, jobSignal),
        askClock(address, endpointsOf(address, options), { ...timing, signal: jobSignal }),
      ]);
      const candidate = candidateOf(address, matches, http);
      looked?.(address, candidate);
      return candidate;
    },
    { concurrency, signal },
  );
  return addresses.flatMap((address) => candidateIn(outcomes.get(address)) ?? []);
}

function endpointsOf(address: string, { ports = onvifPorts, endpointOf }: DiscoverOptions): HttpEndpoint[] {
  const known = endpointOf?.(address);
  const others = ports.filter((port) => port !== known?.port);
  return [...(known ? [known] : []), ...others.map((port) => ({ port, protocol: 'http' as const }))];
}

function candidateOf(
  address: string,
  matches: readonly ProbeMatch[],
  http: Awaited<ReturnType<typeof askClock>>,
): Candidate | undefined {
  if (matches.length === 0) {
    return http === undefined ? undefined : { address, source: 'http', ...http, scopes: [] };
  }
  const own = ownMatch(address, matches);
  const path = own && xaddrPath(own);
  return {
    address,
    source: http === undefined ? 'ws-discovery' : 'both',
    ...http,
    ...scopeFacts(own?.scopes ?? []),
    scopes: own?.scopes ?? [],
    ...(path !== undefined && { xaddrPath: path }),
  };
}

/** Half a search must not look like a site with half its cameras missing. */
function candidateIn(outcome: Outcome<Candidate | undefined> | undefined): Candidate | undefined {
  if (outcome !== undefined && outcome.status !== 'done') throw outcome.error;
  return outcome?.value;
}
