import type { VirtualAccount } from './access.ts';

/**
 * What a guard thinks of the credentials of one request.
 *
 * `stale` and `replay`: the password is right, the nonce or the time stamp is not; no failed sign-in.
 */
export type Verdict =
  | { readonly status: 'accepted'; readonly account: VirtualAccount }
  | { readonly status: 'wrong' | 'stale' | 'replay' };
