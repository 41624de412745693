import type { Credential, DesiredCamera } from '@wardctl/fleet';
import { FleetError } from '@wardctl/fleet';
import type { VirtualCameraOptions } from './camera-options.ts';
import type { CameraSnapshot } from './camera-snapshot.ts';
import { type FaultName, withFault } from './faults/fault-profiles.ts';
import { startVirtualCamera, type VirtualCamera } from './virtual-camera.ts';
import { virtualCameraFor } from './virtual-camera-for.ts';

interface VirtualCamerasOptions {
  /** Address that each listens on; 127.0.0.1 unless given. */
  readonly hostOf?: (camera: DesiredCamera) => string | undefined;
  /** Port of each; a free one unless given. */
  readonly portOf?: (camera: DesiredCamera) => number | undefined;
  /** Port of the web page of each while ONVIF is off; a free one unless given. */
  readonly webPortOf?: (camera: DesiredCamera) => number | undefined;
  /** Settings of an earlier run. */
  readonly snapshotOf?: (camera: DesiredCamera) => CameraSnapshot | undefined;
  readonly behindNat?: boolean;
  /** UDP port on which each answers discovery probes; addresses have to differ then. None does unless given. */
  readonly discoveryPort?: number;
  /** What is wrong with each; nothing unless given. */
  readonly faultOf?: (camera: DesiredCamera) => FaultName | undefined;
  /** Called after every change of a camera that came over the network. */
  readonly onChange?: (camera: VirtualCamera) => void;
}

type CredentialLookup = (camera: DesiredCamera) => Credential | Promise<Credential>;

/** Many virtual cameras, by id. */
export interface VirtualCameras {
  readonly cameras: ReadonlyMap<string, VirtualCamera>;
  close(): Promise<void>;
}

/**
 * Starts one virtual camera for each of an inventory; none is left running when one cannot be started.
 *
 * @throws FleetError `secret/unreadable` when a credential has no password
 */
export async function startVirtualCameras(
  desired: readonly DesiredCamera[],
  credentialsOf: CredentialLookup,
  options: VirtualCamerasOptions = {},
): Promise<VirtualCameras> {
  const starts = await Promise.allSettled(desired.map((camera) => startOne(camera, credentialsOf, options)));
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const close = async () => {
    await Promise.all(running.map((camera) => camera.close()));
  };
  const failure = starts.find((start) => start.status === 'rejected');
  if (failure === undefined) return { cameras: new Map(running.map((camera) => [camera.id, camera])), close };
  await close();
  throw failure.reason;
}

async function startOne(
  desired: DesiredCamera,
  credentialsOf: CredentialLookup,
  {
    hostOf,
    portOf,
    webPortOf,
    snapshotOf,
    behindNat,
    discoveryPort,
    faultOf,
    onChange,
  }: VirtualCamerasOptions,
): Promise<VirtualCamera> {
  const { username, password } = await credentialsOf(desired);
  if (password === undefined) throw noPassword(desired.id);
  const host = hostOf?.(desired);
  const port = portOf?.(desired);
  const webPort = webPortOf?.(desired);
  const snapshot = snapshotOf?.(desired);
  const described: VirtualCameraOptions = {
    ...virtualCameraFor(desired, {
      username,
      password,
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
      ...(behindNat !== undefined && { behindNat }),
    }),
    ...(webPort !== undefined && { webPort }),
    ...(snapshot && { snapshot }),
    ...(discoveryPort !== undefined && { discoveryPort }),
    ...(onChange && { onChange }),
  };
  return startVirtualCamera(withFault(described, faultOf?.(desired)));
}

function noPassword(id: string): FleetError {
  return new FleetError('secret/unreadable', `${id}: its credential has no password`, {
    hint: 'Cameras sign in with a user name and a password.',
  });
}
