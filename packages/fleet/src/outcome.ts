import { isPendingCode } from './error-codes.ts';
import type { FleetError } from './fleet-error.ts';

/** What happened to one device in one run. `pending`: it did not answer; the next run tries again. */
export type Outcome<Value> =
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: FleetError }
  | { readonly status: 'pending'; readonly error: FleetError };

export function outcomeOfError(error: FleetError): Outcome<never> {
  return { status: isPendingCode(error.code) ? 'pending' : 'failed', error };
}
