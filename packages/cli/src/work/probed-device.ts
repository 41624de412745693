import { digestOf, type EndpointLookup, FleetError, type Outcome } from '@wardctl/fleet';
import type { LookKey } from './probe-cache.ts';
import type { ProbeLook } from './probe-look.ts';
import type { CameraFacts, ProbeDepth, Probed, RecorderFacts } from './probe-result.ts';
import { stateOfError } from './probe-state.ts';
import type { ProbeTarget } from './probe-targets.ts';

interface LookEnd {
  readonly depth: ProbeDepth;
  readonly endpoint: string | undefined;
  /** What was seen until the look ended, however it did; absent when it never began. */
  readonly look: ProbeLook<CameraFacts | RecorderFacts> | undefined;
}

/** What one look says of a device, before it is held against the others. */
export function probedDevice(
  { id, ward, site, kind }: ProbeTarget,
  outcome: Outcome<unknown>,
  { depth, endpoint, look }: LookEnd,
): Probed {
  const failure = outcome.status === 'done' ? undefined : outcome;
  return {
    id,
    ward,
    site,
    kind,
    state: failure === undefined ? 'ok' : stateOfError(failure.error.code, failure.status === 'pending'),
    depth,
    endpoint: endpoint ?? null,
    lookedAt: new Date().toISOString(),
    latencyMs: look?.latencyMs ?? null,
    ...(failure !== undefined && { error: failure.error.toJSON(), why: failure.error.facts }),
    ...(look?.facts !== undefined && { [kind]: look.facts }),
  } as Probed;
}

/** Absent where there is no place to look at. */
export function lookKeyOf(target: ProbeTarget, endpoints: EndpointLookup): LookKey | undefined {
  const endpoint = endpointOf(target, endpoints);
  if (endpoint === undefined) return undefined;
  return { id: target.id, endpoint, digest: digestOf(partOf(target)) };
}

/** `host:port`; absent where the endpoints file names none. */
export function endpointOf(target: ProbeTarget, endpoints: EndpointLookup): string | undefined {
  try {
    const { host, port } = endpoints(partOf(target));
    return `${host}:${port}`;
  } catch (error) {
    if (error instanceof FleetError) return undefined;
    throw error;
  }
}

function partOf(target: ProbeTarget) {
  return target.kind === 'camera' ? target.camera : target.recorder;
}
