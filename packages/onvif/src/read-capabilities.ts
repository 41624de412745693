import { FleetError } from '@wardctl/fleet';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import {
  type DeviceServiceCapabilities,
  getServiceOffer,
  type OfferedService,
  type ServiceOffer,
} from './services/device/offered-services.ts';

/** What a device says it can do; whether it can is another question. */
export interface DeviceCapabilities extends DeviceServiceCapabilities {
  readonly services: readonly OfferedService[];
  readonly media: 'media1' | 'media2' | 'both' | 'none';
}

/**
 * Reads which services the device offers, and what it tells of itself with them.
 *
 * @throws FleetError `device/…`, `onvif/…`, `run/cancelled`
 */
export async function readCapabilities(
  session: OnvifSession,
  options: CallOptions = {},
): Promise<DeviceCapabilities> {
  const { services, device } = await readOffer(session, options);
  return { services, media: mediaOf(services), ...device };
}

/** Devices of before GetServices, and those that choke on it, tell their services only. */
async function readOffer(session: OnvifSession, options: CallOptions): Promise<ServiceOffer> {
  try {
    return await session.call(getServiceOffer, options);
  } catch (error) {
    if (!(error instanceof FleetError && error.code.startsWith('onvif/'))) throw error;
    const paths = await session.services(options);
    return { services: Object.keys(paths).map((name) => ({ name })) };
  }
}

function mediaOf(services: readonly OfferedService[]): DeviceCapabilities['media'] {
  const names = new Set(services.map(({ name }) => name));
  if (names.has('media1') && names.has('media2')) return 'both';
  if (names.has('media2')) return 'media2';
  return names.has('media1') ? 'media1' : 'none';
}
