import type { FleetError } from '@wardctl/fleet';
import { badAnswer, badPayload, faultError } from '../answer-error.ts';
import { namespaces } from '../namespaces.ts';
import { type Operation, serviceNamespaces } from '../operation.ts';
import { XmlShapeError } from '../xml/xml-node.ts';
import type { SoapAnswer } from './soap-answer.ts';

/**
 * What an answer says, by its body first and its status second.
 *
 * @throws FleetError `onvif/fault`, `onvif/not-supported`, `onvif/bad-answer`
 */
export function operationResult<Result>(
  deviceId: string,
  operation: Operation<Result>,
  answer: SoapAnswer,
): Result {
  const { http, payload, fault, problem } = answer;
  const asked = { deviceId, operation: operation.name, status: http.status, elapsedMs: http.elapsedMs };
  if (fault !== undefined) throw faultError(asked, fault);
  if (payload === undefined) {
    throw badAnswer(asked, problem ?? 'no SOAP body', { isPage: /<html\b/i.test(http.body.slice(0, 4_096)) });
  }
  const namespace = namespaces[serviceNamespaces[operation.service]];
  if (payload.name !== `${operation.name}Response` || payload.namespace !== namespace) {
    throw badAnswer(asked, `the answer is <${payload.name}> of ${payload.namespace || 'no namespace'}`);
  }
  if (http.status < 200 || http.status > 299) throw badAnswer(asked, 'an answer with the status of an error');
  try {
    return operation.read(payload);
  } catch (error) {
    throw translated(error, (cause) => badPayload(asked, cause));
  }
}

function translated(error: unknown, translate: (cause: Error) => FleetError): unknown {
  return error instanceof XmlShapeError ? translate(error) : error;
}
