import { createHash } from 'node:crypto';
import { Secret } from '@wardctl/fleet';
import type { VirtualCameraOptions } from '../camera-options.ts';
import type { CameraFaults } from './camera-faults.ts';

/** A way in which cameras of the field are out of order or out of the ordinary. */
interface FaultProfile {
  /** For people, after "a camera that …". */
  readonly summary: string;
  readonly faults?: CameraFaults;
  /** Over what the camera would be otherwise. */
  readonly options?: Partial<Pick<VirtualCameraOptions, 'auth' | 'level' | 'password' | 'advertised'>>;
}

/** By name, as tests and `wardctl simulate --fault` give it. */
export const faultProfiles = {
  offline: { summary: 'tears down every connection', faults: { offline: true } },
  mute: { summary: 'takes requests and never answers', faults: { mute: true } },
  slow: { summary: 'answers after two seconds', faults: { slowMs: 2000 } },
  drip: { summary: 'sends its answers a byte at a time', faults: { dripMs: 100 } },
  reset: { summary: 'resets the connection in the middle of an answer', faults: { resetsMidReply: true } },
  html: { summary: 'answers with an error page', faults: { htmlError: true } },
  oversized: { summary: 'pads its answers to 64 MB', faults: { oversizedBytes: 64 * 2 ** 20 } },
  'wrong-clock': { summary: 'is seven hours ahead', faults: { clockOffsetSeconds: 7 * 3600 } },
  'frozen-clock': {
    summary: 'shows a clock that stands still, and checks sign-ins by a right one',
    faults: { frozenAtMs: Date.UTC(2000, 0, 1), clockOffsetSeconds: 0 },
  },
  locked: { summary: 'has locked its accounts', faults: { locked: true } },
  'wrong-password': {
    summary: 'has another password',
    options: { password: new Secret('no-inventory-has-this-1') },
  },
  'needs-activation': { summary: 'was never given a password', faults: { needsActivation: true } },
  'onvif-off': { summary: 'has ONVIF switched off', faults: { onvifOff: true } },
  'role-too-low': { summary: 'lets wardctl read but not write', options: { level: 'User' } },
  'ignores-hostname': {
    summary: 'says yes to a host name and keeps its own',
    faults: { ignores: ['SetHostname'] },
  },
  'ignores-everything': { summary: 'says yes to everything and does nothing', faults: { ignores: 'all' } },
  adapts: {
    summary: 'takes bit rate and frame rate as it likes',
    faults: { adapts: { encoder: { bitrateKbps: 2048, frameRateFps: 12 } } },
  },
  late: { summary: 'shows changes at the third look', faults: { showsAfterReads: 2 } },
  'other-device': {
    summary: 'is another one than the inventory has at this address',
    faults: { identity: { serial: 'SN-OF-ANOTHER-DEVICE', mac: '02:00:00:be:ef:01' } },
  },
  'digest-only': { summary: 'takes HTTP Digest only', options: { auth: 'digest-md5' } },
  'token-only': { summary: 'takes WS-UsernameToken only', options: { auth: 'username-token' } },
  'two-challenges': { summary: 'challenges with MD5 and SHA-256', options: { auth: 'digest-md5+sha256' } },
  'wrong-xaddr': {
    summary: 'names addresses where nobody is',
    options: { advertised: { host: '127.255.255.254', port: 9 } },
  },
  'empty-upload-uri': { summary: 'takes firmware nowhere', faults: { emptyUploadUri: true } },
  'discovery-twice': {
    summary: 'announces a neighbour along with itself',
    faults: { discoveryTwice: true },
  },
  'discovery-unrelated': {
    summary: 'answers discovery probes that nobody sent',
    faults: { discoveryUnrelated: true },
  },
} as const satisfies Readonly<Record<string, FaultProfile>>;

export type FaultName = keyof typeof faultProfiles;

export const faultNames = Object.keys(faultProfiles) as readonly FaultName[];

/** Of a hundred cameras of a mixed fleet. */
const faultyPercent = 20;

/**
 * The fault of one camera: the chosen one, or in a mixed fleet for about one camera in five one that its id decides,
 * the same at every start.
 */
export function faultFor(id: string, chosen: FaultName | 'mixed'): FaultName | undefined {
  if (chosen !== 'mixed') return chosen;
  const hash = createHash('sha256').update(id).digest();
  if (hash.readUInt32BE(0) % 100 >= faultyPercent) return undefined;
  return faultNames[hash.readUInt32BE(4) % faultNames.length];
}

/** `options` with everything that the profile changes. */
export function withFault(options: VirtualCameraOptions, name: FaultName | undefined): VirtualCameraOptions {
  if (name === undefined) return options;
  const profile: FaultProfile = faultProfiles[name];
  return { ...options, ...profile.options, faults: { ...options.faults, ...profile.faults } };
}
