import { FleetError, type ObservedCamera, type ObservedProfile } from '@wardctl/fleet';
import type { ClockReading } from './auth/device-clock.ts';
import { type ChosenMedia, chooseMedia, isMadeUp, mainAndSub } from './choose-media.ts';
import { ifOffered } from './if-offered.ts';
import { observedClock } from './observed-clock.ts';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import { proveCredential } from './prove-credential.ts';
import { readIdentityAndInterfaces } from './read-identity.ts';
import { getDiscoveryMode } from './services/device/discovery-mode.ts';
import { getHostname } from './services/device/hostname.ts';
import { getNtp } from './services/device/ntp.ts';

export interface ObserveOptions extends CallOptions {
  /** What was read before in the same session, and is not read again. */
  readonly known?: Pick<ObservedCamera, 'identity' | 'interfaces'> & { readonly reading: ClockReading };
}

/**
 * Reads everything that desired state can speak of, one request after the other, and stops at the first that fails.
 *
 * What a device does not offer is absent in the result; a device without a media service is no camera.
 *
 * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`
 */
export async function observeCamera(
  session: OnvifSession,
  { known, ...options }: ObserveOptions = {},
): Promise<ObservedCamera> {
  const reading = known?.reading ?? (await session.readClock(options));
  const { identity, interfaces } = known ?? (await readIdentityAndInterfaces(session, options));
  const ntp = await ifOffered(session, getNtp, options);
  const hostname = await ifOffered(session, getHostname, options);
  const discovery = await ifOffered(session, getDiscoveryMode, options);
  const media = await chooseMedia(session, options);
  const profiles = await readProfiles(session, media, options);
  await proveCredential(session, options);
  const { main, sub } = isMadeUp(media.service, session.behaviour) ? {} : mainAndSub(media.profiles);
  return {
    identity,
    clock: observedClock(reading, ntp),
    ...(hostname && { hostname }),
    ...(discovery !== undefined && { discovery }),
    interfaces,
    media: media.service.name,
    profiles,
    encoder: { ...(main && { main: main.encoder }), ...(sub && { sub: sub.encoder }) },
  };
}

async function readProfiles(session: OnvifSession, { service, profiles }: ChosenMedia, options: CallOptions) {
  const observed: ObservedProfile[] = [];
  for (const { token, name } of profiles) {
    const streamUri = await withoutFault(session.call(service.getStreamUri(token), options));
    observed.push({ token, name, ...(streamUri !== undefined && { streamUri }) });
  }
  return observed;
}

/** Devices list profiles that they cannot stream; that is a fact about the profile. */
async function withoutFault<Value>(answer: Promise<Value>): Promise<Value | undefined> {
  try {
    return await answer;
  } catch (error) {
    const isFault =
      error instanceof FleetError && ['onvif/fault', 'onvif/not-supported'].includes(error.code);
    if (isFault) return undefined;
    throw error;
  }
}
