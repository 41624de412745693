import type { ScopeFacts } from './scope-facts.ts';

/** Something that answered like an ONVIF device; who it is stays a claim until somebody signs in. */
export interface Candidate extends ScopeFacts {
  /** The address that was asked, never one that the device named. */
  readonly address: string;
  readonly source: 'ws-discovery' | 'http' | 'both';
  /** Where ONVIF answered; absent where only WS-Discovery did. */
  readonly port?: number;
  readonly protocol?: 'http' | 'https';
  /** It wants a sign-in even for its clock, as web servers of other kinds may do too. */
  readonly signInRequired?: true;
  readonly clock?: CandidateClock;
  readonly scopes: readonly string[];
  /** Path and query of the device service as announced, without its host and port. */
  readonly xaddrPath?: string;
}

export interface CandidateClock {
  readonly mode: 'ntp' | 'manual';
  /** ISO 8601; absent when the device gives no usable time. */
  readonly utc?: string;
  /** Device time minus ours. */
  readonly offsetSeconds?: number;
}
