interface ErrorCodeEntry {
  /** The device may answer later: the run goes on, `--resume` or the next run tries again. */
  readonly pending?: true;
  /** Exit code of a run that ends with this error; 1 unless said otherwise. */
  readonly exitCode?: 1 | 3 | 4 | 5 | 64 | 130;
}

/** Every code an expected failure can carry. Each has a row in `docs/errors.md`. */
export const errorCodes = {
  'usage/invalid': { exitCode: 64 },
  'inventory/invalid': { exitCode: 64 },
  'inventory/not-found': { exitCode: 64 },
  'selection/empty': { exitCode: 64 },
  'endpoint/invalid': { exitCode: 64 },
  'endpoint/missing': { pending: true },
  'secret/invalid-reference': { exitCode: 64 },
  'secret/not-found': {},
  'secret/unreadable': {},
  'secret/permissions': {},
  'secret/command-failed': {},
  'secret/no-identity': {},
  'secret/wrong-identity': {},
  'secret/tampered': {},
  'secret/invalid-recipient': { exitCode: 64 },
  'secret/recipients-changed': {},
  'secret/pending': {},
  'secret/locked': { exitCode: 4 },
  'device/unreachable': { pending: true },
  'device/timeout': { pending: true },
  'device/unauthorized': {},
  'device/role-too-low': {},
  'device/locked': {},
  'device/not-activated': {},
  'device/onvif-off': {},
  'device/untrusted-certificate': {},
  'device/identity-mismatch': {},
  'device/not-applied': {},
  'onvif/fault': {},
  'onvif/not-supported': {},
  'onvif/bad-answer': {},
  'onvif/too-large': {},
  'ssh/unreachable': { pending: true },
  'ssh/timeout': { pending: true },
  'ssh/unauthorized': {},
  'ssh/host-key-mismatch': {},
  'ssh/host-key-unknown': {},
  'ssh/no-common-algorithm': {},
  'ssh/unknown-outcome': { pending: true },
  'ssh/command-failed': {},
  'ssh/forwarding-refused': {},
  'docker/unreachable': {},
  'docker/fault': {},
  'docker/image-missing': {},
  'docker/health-gate-failed': {},
  'recorder/unknown-kind': { exitCode: 64 },
  'recorder/does-not-fit': { exitCode: 64 },
  'recorder/not-a-recorder': {},
  'engine/missing': {},
  'engine/version-mismatch': {},
  'engine/checksum-mismatch': {},
  'engine/install-failed': {},
  'engine/failed': {},
  'state/locked': { exitCode: 4 },
  'state/corrupt': {},
  'state/unknown-version': {},
  'plan/invalid': { exitCode: 64 },
  'plan/moved': { exitCode: 3 },
  'plan/refused': { exitCode: 3 },
  'run/not-reached': { pending: true },
  'run/cancelled': { pending: true, exitCode: 130 },
} as const satisfies Record<string, ErrorCodeEntry>;

export type FleetErrorCode = keyof typeof errorCodes;

/** Whether a later try may succeed without anybody changing anything. */
export function isPendingCode(code: FleetErrorCode): boolean {
  return 'pending' in errorCodes[code];
}

export function exitCodeOf(code: FleetErrorCode): number {
  const entry: ErrorCodeEntry = errorCodes[code];
  return entry.exitCode ?? 1;
}

export function isFleetErrorCode(text: string): text is FleetErrorCode {
  return Object.hasOwn(errorCodes, text);
}
