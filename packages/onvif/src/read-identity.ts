import type { CameraIdentity, ObservedCamera } from '@wardctl/fleet';
import { ifOffered } from './if-offered.ts';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import { proveCredential } from './prove-credential.ts';
import { getDeviceInformation } from './services/device/device-information.ts';
import { getNetworkInterfaces } from './services/device/network-interfaces.ts';

/**
 * Reads who the device is, and makes sure that the credential of the session is right.
 *
 * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`
 */
export async function readIdentity(
  session: OnvifSession,
  options: CallOptions = {},
): Promise<CameraIdentity> {
  const { identity } = await readIdentityAndInterfaces(session, options);
  await proveCredential(session, options);
  return identity;
}

/** Without the proof of the credential. */
export async function readIdentityAndInterfaces(
  session: OnvifSession,
  options: CallOptions,
): Promise<Pick<ObservedCamera, 'identity' | 'interfaces'>> {
  const information = await session.call(getDeviceInformation, options);
  session.learnIdentity(information);
  const interfaces = (await ifOffered(session, getNetworkInterfaces, options)) ?? [];
  const macs = [...new Set(interfaces.map(({ mac }) => mac).filter((mac) => mac !== undefined))];
  return { identity: { ...information, macs }, interfaces };
}
