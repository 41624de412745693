/** What happened to a virtual camera since it was started. */
export interface CameraCounters {
  /** Requests by operation: `device.GetNTP`, `media2.GetProfiles`. Those that were refused count too. */
  readonly requests: Record<string, number>;
  /** Setting operations that got past sign-in, in order; also those that changed nothing. */
  readonly writes: string[];
  /** TCP connections. */
  connections: number;
  /** Requests that carried a sign-in, whatever came of it. */
  signIns: number;
  /** Sign-ins with a wrong name or password. */
  failedSignIns: number;
  /** Right passwords with an outdated nonce or a time stamp outside the window. */
  staleSignIns: number;
  /** Right passwords that were seen before. */
  replays: number;
  /** Requests that carried HTTP Digest and a UsernameToken at once. */
  doubleSignIns: number;
}

export function newCounters(): CameraCounters {
  return {
    requests: {},
    writes: [],
    connections: 0,
    signIns: 0,
    failedSignIns: 0,
    staleSignIns: 0,
    replays: 0,
    doubleSignIns: 0,
  };
}
