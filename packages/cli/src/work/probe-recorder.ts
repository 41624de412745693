import { type CredentialStore, type DesiredRecorder, type EndpointLookup, FleetError } from '@wardctl/fleet';
import { type HostFacts, readGreeting, readHostFacts, SshConnection } from '@wardctl/ssh';
import type { ProbeLook } from './probe-look.ts';
import type { ProbeDepth, RecorderFacts } from './probe-result.ts';

interface Access {
  readonly credentials: Pick<CredentialStore, 'resolve'>;
  readonly endpoints: EndpointLookup;
}

interface ProbeOptions {
  readonly depth: ProbeDepth;
  readonly look: ProbeLook<RecorderFacts>;
  readonly signal: AbortSignal;
}

/** Looks at one recorder and changes nothing. @throws FleetError `ssh/…`, `secret/…`, `recorder/not-a-recorder` */
export async function probeRecorder(
  recorder: DesiredRecorder,
  { credentials, endpoints }: Access,
  { depth, look, signal }: ProbeOptions,
): Promise<void> {
  const { id, hostKeys, credential, storage, dockerSocket } = recorder;
  const target = { id, hostKeys, ...endpoints(recorder) };
  if (depth === 'reach') {
    const { latencyMs, ...facts } = await readGreeting(target, { signal });
    look.answered(latencyMs);
    return look.saw(facts);
  }
  const signIn = await credentials.resolve(credential.reference);
  look.turnsToDevice();
  await using connection = await SshConnection.open(target, signIn, { signal });
  look.answered();
  const what = { paths: [storage.path], ...(dockerSocket !== undefined && { dockerSocket }) };
  const facts = await readHostFacts(connection, what, { signal });
  look.saw(hostFacts(facts));
  if (facts.docker?.engine === undefined) throw noDocker(id, facts.docker?.socket ?? 'missing');
  look.saw({ docker: facts.docker.engine.version });
}

function hostFacts({ os, kernel, clock, disks: [disk] }: HostFacts): RecorderFacts {
  return {
    os: os?.name ?? null,
    architecture: kernel?.machine ?? null,
    clockOffsetSeconds: clock === undefined ? null : Math.round(clock.epochSeconds - Date.now() / 1_000),
    disk: disk === undefined ? null : { totalBytes: disk.totalBytes, freeBytes: disk.freeBytes },
  };
}

function noDocker(id: string, socket: string): FleetError {
  return new FleetError(
    'recorder/not-a-recorder',
    `${id}: there is no usable Docker Engine (its socket: ${socket})`,
    { hint: 'Install Docker on the host, start it, and put the account into the group of its socket.' },
  );
}
