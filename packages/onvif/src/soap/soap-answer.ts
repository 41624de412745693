import { namespaces } from '../namespaces.ts';
import type { HttpAnswer } from '../transport/http-answer.ts';
import { parseXml, XmlSyntaxError } from '../xml/parse-xml.ts';
import { childAt, type XmlNode } from '../xml/xml-node.ts';
import { readFault, type SoapFault } from './soap-fault.ts';

/** What one request brought, judged by its body first: devices send faults with any status, 200 included. */
export interface SoapAnswer {
  readonly http: HttpAnswer;
  /** The element inside the SOAP body. */
  readonly payload?: XmlNode;
  readonly fault?: SoapFault;
  /** Why there is neither payload nor fault. */
  readonly problem?: string;
}

export function readSoapAnswer(http: HttpAnswer): SoapAnswer {
  if (http.body.trim() === '') return { http, problem: 'the answer is empty' };
  try {
    return { http, ...readEnvelope(parseXml(http.body)) };
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    return { http, problem: `the answer is not XML (${error.message})` };
  }
}

function readEnvelope(root: XmlNode): Omit<SoapAnswer, 'http'> {
  const soap = root.namespace;
  if (root.name !== 'Envelope' || (soap !== namespaces.s && soap !== namespaces.soap11)) {
    return { problem: `the answer is not SOAP but <${root.name}>` };
  }
  const payload = childAt(root, soap, 'Body')?.children[0];
  if (payload === undefined) return { problem: 'the SOAP body is empty' };
  const isFault = payload.name === 'Fault' && payload.namespace === soap;
  return isFault ? { fault: readFault(payload) } : { payload };
}
