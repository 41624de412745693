import { FleetError } from '@wardctl/fleet';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import type { ServicePaths } from './services/device/service-paths.ts';
import type { EncoderConfiguration, MediaProfile, MediaService } from './services/media/encoder.ts';
import { media1 } from './services/media/media1.ts';
import { media2 } from './services/media/media2.ts';
import type { DeviceBehaviour } from './vendors/device-behaviour.ts';

export interface ChosenMedia {
  readonly service: MediaService;
  readonly profiles: readonly MediaProfile[];
}

/**
 * The media service to use and its profiles: Media2 where it works, since only Media2 shows H.265; some devices list it and
 * do not answer on it.
 *
 * @throws FleetError `onvif/not-supported` when the device has no media service, and what the session throws
 */
export async function chooseMedia(session: OnvifSession, options: CallOptions): Promise<ChosenMedia> {
  const paths = await session.services(options);
  const isUsable = paths.media2 !== undefined && isWorking(session, paths);
  const second = !isUsable ? undefined : await profilesOfMedia2(session, options);
  if (second !== undefined && (second.length > 0 || paths.media1 === undefined)) {
    return { service: media2, profiles: second };
  }
  return { service: media1, profiles: await session.call(media1.getProfiles, options) };
}

/** On some devices it only costs a failing question; where there is nothing else it is tried. */
function isWorking({ behaviour }: OnvifSession, { media1: other }: ServicePaths): boolean {
  return behaviour.media2 !== 'broken' || other === undefined;
}

async function profilesOfMedia2(session: OnvifSession, options: CallOptions) {
  try {
    return await session.call(media2.getProfiles, options);
  } catch (error) {
    const { media1: path } = await session.services(options);
    const isBroken = error instanceof FleetError && error.code.startsWith('onvif/');
    if (!isBroken || path === undefined) throw error;
    return undefined;
  }
}

/** Whether what the service says of encoders has nothing to do with them. */
export function isMadeUp({ name }: MediaService, { media1EncoderMadeUp }: DeviceBehaviour): boolean {
  return name === 'media1' && media1EncoderMadeUp !== undefined;
}

/** The encoders of the main and the sub stream: those of the first two profiles that differ in their encoder. */
export function mainAndSub(profiles: readonly MediaProfile[]): {
  main?: EncoderConfiguration;
  sub?: EncoderConfiguration;
} {
  const configurations = profiles
    .map(({ configuration }) => configuration)
    .filter((found) => found !== undefined);
  const [main] = configurations;
  const sub = configurations.find(({ encoder }) => encoder.token !== main?.encoder.token);
  return { ...(main && { main }), ...(sub && { sub }) };
}
