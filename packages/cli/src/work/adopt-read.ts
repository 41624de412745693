import {
  assertIdentity,
  type CameraIdentity,
  type Credential,
  type CredentialStore,
  type EndpointLookup,
  FleetError,
} from '@wardctl/fleet';
import type { SiteCamera } from '@wardctl/inventory/adopt';
import { type ObservedAll, OnvifSession, observeAllSettings, readIdentity, trustOf } from '@wardctl/onvif';

interface Access {
  readonly credentials: CredentialStore;
  readonly endpoints: EndpointLookup;
  /** Folder that relative paths of the inventory start from. */
  readonly baseDirectory: string;
  /** Reference to try where the inventory has none that leads to anything. */
  readonly credential?: string | undefined;
}

interface ReadOptions {
  readonly signal: AbortSignal;
}

export interface ReadCamera {
  readonly identity: CameraIdentity;
  /** Absent for a camera that is only observed. */
  readonly all?: ObservedAll;
  /** Reference of the credential that it took, where that is not the one of the inventory. */
  readonly credential?: string;
}

/** Reads a camera of the inventory and changes nothing. @throws FleetError `device/…`, `onvif/…`, `secret/…`, `endpoint/missing` */
export async function readKnown(
  { camera, isPlanned }: SiteCamera,
  access: Access,
  { signal }: ReadOptions,
): Promise<ReadCamera> {
  const { id, protocol, control, certificate } = camera;
  const place = access.endpoints(camera);
  const { signIn, ...other } = await credentialOf(camera.credential.reference, access, { isPlanned });
  const tls = await trustOf(certificate, access);
  await using session = new OnvifSession({ id, protocol, ...place }, signIn, { signal, tls });
  const identity = await readIdentity(session, { signal });
  if (!isPlanned) assertIdentity(camera, identity);
  if (control === 'observe') return { identity, ...other };
  return { identity, ...other, all: await observeAllSettings(session, { signal }) };
}

export interface ReadStranger {
  readonly identity: CameraIdentity;
  readonly all: ObservedAll;
}

export interface StrangerPlace {
  readonly address: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
}

/** Reads a camera that the inventory does not have, with one try of the credential. @throws FleetError `device/…`, `onvif/…`, `secret/…` */
export async function readStranger(
  { address, port, protocol }: StrangerPlace,
  reference: string,
  { credentials, signal }: Pick<Access, 'credentials'> & ReadOptions,
): Promise<ReadStranger> {
  const signIn = await credentials.resolve(reference);
  await using session = new OnvifSession({ id: address, protocol, host: address, port }, signIn, { signal });
  const identity = await readIdentity(session, { signal });
  return { identity, all: await observeAllSettings(session, { signal }) };
}

/** A planned camera may not have a secret of its own yet. */
async function credentialOf(
  reference: string,
  { credentials, credential }: Access,
  { isPlanned }: Pick<SiteCamera, 'isPlanned'>,
): Promise<{ readonly signIn: Credential; readonly credential?: string }> {
  try {
    return { signIn: await credentials.resolve(reference) };
  } catch (error) {
    const isMissing = error instanceof FleetError && error.code === 'secret/not-found';
    if (!isMissing || !isPlanned || credential === undefined) throw error;
    return { signIn: await credentials.resolve(credential), credential };
  }
}
