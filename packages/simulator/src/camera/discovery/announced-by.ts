import type { AssembledCamera } from '../assemble-camera.ts';
import type { CameraFaults } from '../faults/camera-faults.ts';
import { fixedScopes } from '../operations/device/scopes.ts';
import type { ProbeMatch } from './probe-matches.ts';

/** What a camera announces; nothing when it was told to keep to itself, a neighbour too when it is out of order. */
export function announcedBy(
  { facts, settings }: Pick<AssembledCamera, 'facts' | 'settings'>,
  { discoveryTwice, onvifOff, identity }: CameraFaults,
  origin: string,
): readonly ProbeMatch[] {
  const { discovery, scopes } = settings.current;
  if (discovery === 'NonDiscoverable' || onvifOff) return [];
  const device = { ...facts, identity: { ...facts.identity, ...identity } };
  const { mac } = device.identity;
  const path = facts.model.paths.device;
  const own = { mac, scopes: [...fixedScopes(device), ...scopes], address: `${origin}${path}` };
  const neighbour = { ...own, mac: neighbourOf(mac), address: `http://127.255.255.254${path}` };
  return discoveryTwice ? [neighbour, own] : [own];
}

function neighbourOf(mac: string): string {
  const last = (Number.parseInt(mac.slice(-2), 16) + 1) % 256;
  return `${mac.slice(0, -2)}${last.toString(16).padStart(2, '0')}`;
}
