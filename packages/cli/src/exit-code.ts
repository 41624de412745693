import { exitCodeOf, type FleetErrorCode, isPendingCode } from '@wardctl/fleet';

/** From the worst down: what one run of many devices ends with when several things went wrong. */
const worstFirst = [130, 1, 64, 3, 4, 5];

/** Exit code of a run, from the error codes of the devices that are not done. */
export function exitCodeOfRun(codes: readonly FleetErrorCode[]): number {
  const found = new Set(codes.map(exitCodeOfDevice));
  return worstFirst.find((code) => found.has(code)) ?? 0;
}

function exitCodeOfDevice(code: FleetErrorCode): number {
  if (code === 'run/cancelled') return exitCodeOf(code);
  return isPendingCode(code) ? 5 : exitCodeOf(code);
}
