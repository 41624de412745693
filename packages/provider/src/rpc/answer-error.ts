import { type ServiceError, status } from '@grpc/grpc-js';
import { FleetError } from '@wardctl/fleet';
import { reasonOf } from './init-failure.ts';

/** The form in which a failure goes back to the engine. A bug keeps its stack: it is nobody's device. */
export function answerError(error: unknown): Partial<ServiceError> {
  if (isServiceError(error)) return error;
  if (error instanceof FleetError) return { code: status.UNKNOWN, details: reasonOf(error) };
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: status.INTERNAL, details };
}

function isServiceError(error: unknown): error is Partial<ServiceError> {
  return typeof error === 'object' && error !== null && 'metadata' in error;
}
