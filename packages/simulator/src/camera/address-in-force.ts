import type { VirtualCameraSettings } from './camera-settings.ts';

/** What a restart makes of an address that waits for it. */
export function afterRestart(settings: VirtualCameraSettings): VirtualCameraSettings {
  const { pendingIpv4, ...reach } = settings.reach;
  if (pendingIpv4 === undefined) return settings;
  return { ...settings, reach: { ...reach, ipv4: pendingIpv4 } };
}

/**
 * Where the camera has to listen from now on, when it was given an address of this machine. Any other address is one that
 * its place here stands for.
 */
export function newHost({ reach }: VirtualCameraSettings, host: string): string | undefined {
  const address = reach.ipv4?.dhcp ? undefined : reach.ipv4?.manual?.address;
  return address?.startsWith('127.') && address !== host ? address : undefined;
}
