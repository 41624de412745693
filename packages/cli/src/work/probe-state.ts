import type { FleetErrorCode, IdentityVerdict } from '@wardctl/fleet';

/** What a probe says of a device, in the order in which people read it. Each has a row in `docs/probe.md`. */
export const probeStates = [
  'rogue',
  'swapped',
  'moved',
  'missing',
  'identity-mismatch',
  'tls-untrusted',
  'locked-out',
  'unauthorized',
  'needs-activation',
  'role-too-low',
  'onvif-off',
  'failed',
  'pending',
  'ok',
] as const;

export type ProbeState = (typeof probeStates)[number];

/** What an error of a probe means for the device. */
export function stateOfError(code: FleetErrorCode, isPending: boolean): ProbeState {
  if (isPending) return 'pending';
  return stateOf[code] ?? 'failed';
}

/** What the look at all devices adds to what each said alone; absent when that stands. */
export function stateOfVerdict({ verdict }: IdentityVerdict): ProbeState | undefined {
  if (verdict === 'match') return undefined;
  return verdict === 'doubtful' ? 'identity-mismatch' : verdict;
}

const stateOf: Partial<Record<FleetErrorCode, ProbeState>> = {
  'device/unauthorized': 'unauthorized',
  'ssh/unauthorized': 'unauthorized',
  'device/locked': 'locked-out',
  'device/not-activated': 'needs-activation',
  'device/onvif-off': 'onvif-off',
  'device/role-too-low': 'role-too-low',
  'device/untrusted-certificate': 'tls-untrusted',
  'device/identity-mismatch': 'identity-mismatch',
  'ssh/host-key-mismatch': 'identity-mismatch',
};
