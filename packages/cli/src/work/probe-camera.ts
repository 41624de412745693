import { type CredentialStore, type DesiredCamera, type EndpointLookup, FleetError } from '@wardctl/fleet';
import {
  type Exchange,
  OnvifSession,
  type OnvifTarget,
  observedClock,
  onvifOffInstead,
  trustOf,
} from '@wardctl/onvif';
import { examineCamera } from './examine-camera.ts';
import type { ProbeLook } from './probe-look.ts';
import type { CameraFacts, ProbeDepth } from './probe-result.ts';
import type { CameraRecord, CameraRecords } from './record-cameras.ts';

interface Access {
  readonly credentials: Pick<CredentialStore, 'resolve'>;
  readonly endpoints: EndpointLookup;
  /** Folder that relative paths of the inventory start from. */
  readonly baseDirectory: string;
}

export interface ProbeOptions<Facts extends CameraFacts> {
  readonly depth: ProbeDepth;
  /** Told what is seen, step by step. */
  readonly look: ProbeLook<Facts>;
  /** Where what it answers is written down. */
  readonly records?: CameraRecords | undefined;
  readonly signal: AbortSignal;
}

/** A camera that the way is open to. */
export interface OpenCamera {
  readonly session: OnvifSession;
  readonly place: OnvifTarget;
  readonly record: CameraRecord | undefined;
}

/** Connects with one camera and asks nothing yet. @throws FleetError `device/…`, `secret/…` */
export async function openCamera(
  camera: DesiredCamera,
  { credentials, endpoints, baseDirectory }: Access,
  options: ProbeOptions<CameraFacts>,
): Promise<OpenCamera> {
  const { id, protocol, certificate, credential, model } = camera;
  const { depth, look, records, signal } = options;
  const place = { id, protocol, ...endpoints(camera) };
  const signIn = depth === 'reach' ? undefined : await credentials.resolve(credential.reference);
  const tls = await trustOf(certificate, { baseDirectory });
  const record = records?.begin(camera, { credential: signIn, endpoint: place });
  const onExchange = (exchange: Exchange) => {
    look.answered();
    record?.take(exchange);
  };
  const session = new OnvifSession(place, signIn, { signal, model, tls, onExchange });
  try {
    look.turnsToDevice();
    await session.connect({ signal });
    look.turnsAway();
    return { session, place, record };
  } catch (error) {
    session.close();
    throw await explained(error, camera, { place, look, signal });
  }
}

/** Looks at one camera, changes nothing, and closes the way. @throws FleetError `device/…`, `onvif/…` */
export async function lookAtCamera(
  camera: DesiredCamera,
  { session, place, record }: OpenCamera,
  options: ProbeOptions<CameraFacts>,
): Promise<void> {
  const { depth, look, signal } = options;
  look.turnsToDevice();
  try {
    if (depth === 'reach') await knock(session, options);
    else await examineCamera(session, camera, options);
    await record?.complete(session, { signal });
  } catch (error) {
    throw await explained(error, camera, { place, look, signal });
  } finally {
    session.close();
    await record?.write();
  }
}

interface Circumstances extends Pick<ProbeOptions<CameraFacts>, 'look' | 'signal'> {
  readonly place: OnvifTarget;
}

/** A device that shows nothing by ONVIF may be there all the same. */
async function explained(
  error: unknown,
  camera: DesiredCamera,
  { place, look, signal }: Circumstances,
): Promise<unknown> {
  if (!(error instanceof FleetError) || look.facts !== undefined) return error;
  return await onvifOffInstead(error, place, { otherPorts: otherPortsOf(camera, place), signal });
}

const webPorts = [80, 443, 8080];

/** Behind forwarded ports, the other ports are those of other devices. */
function otherPortsOf({ address, stream }: DesiredCamera, { host }: { readonly host: string }): number[] {
  return host === address ? [...new Set([...webPorts, stream.port])] : [];
}

/** Asks for the time, as anybody may. Whatever speaks ONVIF is there, also when it does not tell. */
async function knock(session: OnvifSession, { look, signal }: ProbeOptions<CameraFacts>): Promise<void> {
  try {
    const { offsetSeconds } = observedClock(await session.readClock({ signal }), undefined);
    look.saw({ clockOffsetSeconds: offsetSeconds ?? null });
  } catch (error) {
    if (!(error instanceof FleetError)) throw error;
    if (error.code === 'device/unauthorized') look.saw({ clockOffsetSeconds: null, signInRequired: true });
    else if (error.code === 'onvif/fault' || error.code === 'onvif/not-supported')
      look.saw({ clockOffsetSeconds: null });
    else throw error;
  }
}
