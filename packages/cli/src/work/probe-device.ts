import {
  assertIdentity,
  type CredentialStore,
  type DesiredCamera,
  type DesiredRecorder,
  type EndpointLookup,
  FleetError,
  type ObservedCamera,
} from '@wardctl/fleet';
import { compareSettings, OnvifSession, observeCamera, observeSettings } from '@wardctl/onvif';
import { type HostFacts, readHostFacts, SshConnection } from '@wardctl/ssh';
import type { CameraFacts, ProbedDifference, RecorderFacts } from './probe-result.ts';

interface Access {
  readonly credentials: CredentialStore;
  readonly endpoints: EndpointLookup;
}

interface ProbeOptions {
  readonly signal: AbortSignal;
}

/** Looks at one camera and changes nothing. @throws FleetError `device/…`, `onvif/…`, `secret/…` */
export async function probeCamera(
  camera: DesiredCamera,
  { credentials, endpoints }: Access,
  { signal }: ProbeOptions,
): Promise<CameraFacts> {
  const { id, protocol, credential } = camera;
  const signIn = await credentials.resolve(credential.reference);
  const session = new OnvifSession({ id, protocol, ...endpoints(camera) }, signIn, { signal });
  try {
    const observed = await observeCamera(session, { signal });
    assertIdentity(camera, observed.identity);
    const differences =
      camera.control === 'observe' ? [] : await findDifferences(session, camera, { observed, signal });
    return { ...cameraFacts(observed), differences };
  } finally {
    session.close();
  }
}

function cameraFacts(observed: ObservedCamera): Omit<CameraFacts, 'differences'> {
  const { identity, clock, media, encoder } = observed;
  const { manufacturer, model, firmware, serial, macs } = identity;
  return {
    manufacturer,
    model,
    firmware,
    serial,
    macs,
    clockOffsetSeconds: clock.offsetSeconds ?? null,
    media,
    encoder,
  };
}

/** The first look has shown some settings; the others that are managed are read now. */
async function findDifferences(
  session: OnvifSession,
  { settings }: DesiredCamera,
  { observed, signal }: { readonly observed: ObservedCamera; readonly signal: AbortSignal },
): Promise<ProbedDifference[]> {
  const {
    clock: _clock,
    hostname: _hostname,
    discovery: _discovery,
    encoder: _encoder,
    ...others
  } = settings;
  const more = await observeSettings(session, others, { signal });
  return compareSettings(settings, { ...observed, ...more }).map(({ path, wanted, before }) => ({
    path,
    wanted,
    found: before ?? null,
  }));
}

/** Looks at one recorder and changes nothing. @throws FleetError `ssh/…`, `secret/…`, `recorder/not-a-recorder` */
export async function probeRecorder(
  recorder: DesiredRecorder,
  { credentials, endpoints }: Access,
  { signal }: ProbeOptions,
): Promise<RecorderFacts> {
  const { id, hostKeys, credential, storage, dockerSocket } = recorder;
  const signIn = await credentials.resolve(credential.reference);
  const target = { id, hostKeys, ...endpoints(recorder) };
  await using connection = await SshConnection.open(target, signIn, { signal });
  const what = { paths: [storage.path], ...(dockerSocket !== undefined && { dockerSocket }) };
  const facts = await readHostFacts(connection, what, { signal });
  return recorderFacts(id, facts);
}

function recorderFacts(id: string, { os, kernel, clock, disks, docker }: HostFacts): RecorderFacts {
  if (docker?.engine === undefined) throw noDocker(id, docker?.socket ?? 'missing');
  const [disk] = disks;
  return {
    os: os?.name ?? null,
    architecture: kernel?.machine ?? null,
    docker: docker.engine.version,
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
