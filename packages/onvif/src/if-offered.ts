import { FleetError } from '@wardctl/fleet';
import type { CallOptions, OnvifSession } from './onvif-session.ts';
import type { Operation } from './operation.ts';

/** The answer, or undefined when the device does not offer the operation. */
export async function ifOffered<Result>(
  session: OnvifSession,
  operation: Operation<Result>,
  options: CallOptions,
): Promise<Result | undefined> {
  try {
    return await session.call(operation, options);
  } catch (error) {
    if (error instanceof FleetError && error.code === 'onvif/not-supported') return undefined;
    throw error;
  }
}
