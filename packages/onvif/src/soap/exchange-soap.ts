import type { Signature } from '../auth/sign-in-scheme.ts';
import { namespaces } from '../namespaces.ts';
import { type Operation, requestBody, serviceNamespaces } from '../operation.ts';
import type { CallLimits } from '../transport/call-limits.ts';
import type { HttpConnection } from '../transport/http-connection.ts';
import { readSoapAnswer, type SoapAnswer } from './soap-answer.ts';
import { soapEnvelope } from './soap-envelope.ts';

interface SoapRequest {
  readonly path: string;
  readonly signature: Signature;
  readonly call: CallLimits;
  /** May be sent once more, signed anew, on a new connection when a kept one turns out to be dead. */
  readonly repeatable: boolean;
}

/** Puts one operation to the device, once, and reads what comes back. */
export async function exchangeSoap(
  connection: HttpConnection,
  operation: Operation<unknown>,
  { path, signature, call, repeatable }: SoapRequest,
): Promise<SoapAnswer> {
  const action = `${namespaces[serviceNamespaces[operation.service]]}/${operation.name}`;
  const signedBy = ({ authorization, security }: Signature) => ({
    path,
    contentType: `application/soap+xml; charset=utf-8; action="${action}"`,
    authorization,
    body: soapEnvelope(requestBody(operation), security),
  });
  const again = () => signedBy(signature.renewed?.() ?? signature);
  const http = await connection.post({ ...signedBy(signature), call, ...(repeatable && { again }) });
  return readSoapAnswer(http);
}
