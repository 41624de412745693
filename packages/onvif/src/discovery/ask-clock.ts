import { FleetError } from '@wardctl/fleet';
import { observedClock } from '../observed-clock.ts';
import { OnvifSession } from '../onvif-session.ts';
import type { Candidate } from './candidate.ts';

export interface HttpEndpoint {
  readonly port: number;
  readonly protocol: 'http' | 'https';
}

export interface ClockDeadlines {
  readonly connectTimeoutMs: number;
  readonly timeoutMs: number;
}

type HttpFacts = Pick<Candidate, 'port' | 'protocol' | 'clock' | 'signInRequired'>;

/**
 * Asks an address for its clock, port by port and without a credential, until something answers in ONVIF.
 *
 * @throws FleetError `run/cancelled`
 */
export async function askClock(
  address: string,
  endpoints: readonly HttpEndpoint[],
  options: ClockDeadlines & { readonly signal: AbortSignal },
): Promise<HttpFacts | undefined> {
  for (const endpoint of endpoints) {
    const { port, protocol } = endpoint;
    const session = new OnvifSession({ id: `${address}:${port}`, host: address, port, protocol }, undefined, {
      ...options,
      maxBytes: 65_536,
      // Nothing secret is sent, and nothing that comes back is trusted.
      tls: { kind: 'unverified' },
    });
    const facts = await readFacts(session, endpoint);
    if (facts !== undefined) return facts;
  }
  return undefined;
}

async function readFacts(session: OnvifSession, endpoint: HttpEndpoint): Promise<HttpFacts | undefined> {
  try {
    const { mode, utc, offsetSeconds } = observedClock(await session.readClock(), undefined);
    return {
      ...endpoint,
      clock: {
        mode,
        ...(utc !== undefined && { utc }),
        ...(offsetSeconds !== undefined && { offsetSeconds }),
      },
    };
  } catch (error) {
    if (!(error instanceof FleetError) || error.code === 'run/cancelled') throw error;
    if (error.code === 'device/unauthorized') return { ...endpoint, signInRequired: true };
    // A fault is an answer of something that speaks SOAP.
    return error.code === 'onvif/fault' || error.code === 'onvif/not-supported' ? endpoint : undefined;
  } finally {
    session.close();
  }
}
