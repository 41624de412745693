import { type Operation, requestBody, type ServiceName } from './operation.ts';
import type { HttpAnswer } from './transport/http-answer.ts';

/** One question as it was put to the device, and what came back; nothing of how it was signed. */
export interface Exchange {
  readonly service: ServiceName;
  readonly operation: string;
  /** What stands inside the envelope; passwords are taken out. */
  readonly request: string;
  readonly status: number;
  /** The body as it came. */
  readonly answer: string;
}

export function exchangeOf(operation: Operation<unknown>, { status, body }: HttpAnswer): Exchange {
  return {
    service: operation.service,
    operation: operation.name,
    request: requestBody(operation).replace(/(<tt:Password>)[^<]*/g, '$1***'),
    status,
    answer: body,
  };
}
