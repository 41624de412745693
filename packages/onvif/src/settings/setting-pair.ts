import type {
  CameraSettings,
  EncoderSettings,
  ObservedCamera,
  ObservedClock,
  ObservedEncoder,
} from '@wardctl/fleet';
import { isSameTimeZone } from '../services/device/time-zone.ts';

/** One managed setting: what is wanted and what the device shows. */
export interface SettingPair {
  /** `encoder.main.bitrateKbps` */
  readonly path: string;
  readonly wanted: unknown;
  /** Undefined when the device shows none. */
  readonly seen: unknown;
  /** Whether two values of this setting mean the same, under its tolerance. */
  readonly same: (a: unknown, b: unknown) => boolean;
}

/** The part of an observation that settings are compared with. */
export type ObservedSettings = Partial<Pick<ObservedCamera, 'clock' | 'hostname' | 'discovery' | 'encoder'>>;

/** Every wanted setting beside what the device shows; settings that are not managed are left out. */
export function settingPairs(wanted: CameraSettings, observed: ObservedSettings): readonly SettingPair[] {
  const { clock, hostname, discovery, encoder } = wanted;
  return [
    ...(clock === undefined ? [] : clockPairs(clock, observed.clock)),
    ...(hostname === undefined ? [] : hostnamePairs(hostname, observed.hostname)),
    ...(discovery === undefined ? [] : discoveryPairs(discovery, observed.discovery)),
    ...(encoder?.main === undefined ? [] : encoderPairs('main', encoder.main, observed.encoder?.main)),
    ...(encoder?.sub === undefined ? [] : encoderPairs('sub', encoder.sub, observed.encoder?.sub)),
  ];
}

/** Mode `manual` leaves the mode to a person; an empty list leaves the servers alone. */
export function clockPairs(
  { mode, ntpServers, timeZone }: NonNullable<CameraSettings['clock']>,
  seen: ObservedClock | undefined,
): readonly SettingPair[] {
  const pairs: SettingPair[] = [];
  if (ntpServers.length > 0) {
    pairs.push({ path: 'clock.ntpServers', wanted: ntpServers, seen: seen?.ntpServers, same: isSameSet });
    // The servers of DHCP may be the wanted ones today and others tomorrow.
    if (seen?.ntpFromDhcp)
      pairs.push({ path: 'clock.ntpFromDhcp', wanted: false, seen: true, same: Object.is });
  }
  if (mode === 'ntp') pairs.push({ path: 'clock.mode', wanted: mode, seen: seen?.mode, same: Object.is });
  pairs.push({ path: 'clock.timeZone', wanted: timeZone, seen: seen?.timeZone, same: isSameZone });
  return pairs;
}

export function hostnamePairs(wanted: string, seen: string | undefined): readonly SettingPair[] {
  return [{ path: 'hostname', wanted, seen, same: (a, b) => normalHost(a) === normalHost(b) }];
}

export function discoveryPairs(wanted: string, seen: string | undefined): readonly SettingPair[] {
  return [{ path: 'discovery', wanted, seen, same: Object.is }];
}

/** 29.97 frames a second are 30; devices round bitrates to steps of their own, up to 64 in 4 096. */
const encoderFields = [
  ['codec', Object.is],
  ['width', Object.is],
  ['height', Object.is],
  ['frameRateFps', within((wanted) => Math.max(0.05, wanted * 0.002))],
  ['bitrateKbps', within((wanted) => wanted * 0.02)],
  ['govLength', Object.is],
] as const satisfies readonly (readonly [keyof EncoderSettings, SettingPair['same']])[];

export function encoderPairs(
  stream: 'main' | 'sub',
  wanted: EncoderSettings,
  seen: ObservedEncoder | undefined,
): readonly SettingPair[] {
  return encoderFields
    .filter(([field]) => wanted[field] !== undefined)
    .map(([field, same]) => ({
      path: `encoder.${stream}.${field}`,
      wanted: wanted[field],
      seen: seen?.[field],
      same,
    }));
}

function within(tolerance: (wanted: number) => number): SettingPair['same'] {
  return (wanted, seen) =>
    typeof wanted === 'number' && typeof seen === 'number' && Math.abs(wanted - seen) <= tolerance(wanted);
}

function isSameZone(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && isSameTimeZone(a, b);
}

function isSameSet(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return new Set(a.map(normalHost)).symmetricDifference(new Set(b.map(normalHost))).size === 0;
}

/** Names are compared as DNS does: without case and final dot. */
function normalHost(host: unknown): string {
  return String(host ?? '')
    .toLowerCase()
    .replace(/\.$/, '');
}
