import { namespaces } from '../namespaces.ts';
import { childAt, textAt, type XmlNode } from '../xml/xml-node.ts';

/** What a device says when it does not do what it was asked. */
export class SoapFault extends Error {
  override readonly name = 'SoapFault';
  /** Local name of the code: `Sender`, `Receiver`, or in SOAP 1.1 `Client`, `Server`. */
  readonly code: string;
  /** Local names from the outer to the inner subcode: `InvalidArgVal`, `NoConfig`. */
  readonly subcodes: readonly string[];
  readonly reason: string;
  /** All text inside the detail element. */
  readonly detail: string;

  constructor(parts: Pick<SoapFault, 'code' | 'subcodes' | 'reason' | 'detail'>) {
    super(
      [[parts.code, ...parts.subcodes].filter(Boolean).join('/'), shortened(parts.reason)]
        .filter(Boolean)
        .join(': '),
    );
    this.code = parts.code;
    this.subcodes = parts.subcodes;
    this.reason = parts.reason;
    this.detail = parts.detail;
  }

  /** Start of reason and detail, for devices that say in words what belongs into a code. */
  get words(): string {
    return `${this.reason} ${this.detail}`.slice(0, 4096);
  }
}

/**
 * Reads a Fault element of SOAP 1.2 or 1.1.
 *
 * Prefixes of the codes are not resolved: devices name them freely, and the local names are unambiguous.
 *
 * @see SOAP 1.2 part 1 §5.4, SOAP 1.1 §4.4, ONVIF Core "SOAP fault messages"
 */
export function readFault(fault: XmlNode): SoapFault {
  return fault.namespace === namespaces.soap11 ? readFault11(fault) : readFault12(fault);
}

function readFault12(fault: XmlNode): SoapFault {
  const soap = namespaces.s;
  const subcodes: string[] = [];
  let inner = childAt(fault, soap, 'Code', 'Subcode');
  while (inner !== undefined) {
    subcodes.push(localName(textAt(inner, soap, 'Value')));
    inner = childAt(inner, soap, 'Subcode');
  }
  return new SoapFault({
    code: localName(textAt(fault, soap, 'Code', 'Value')),
    subcodes: subcodes.filter(Boolean),
    reason: textAt(fault, soap, 'Reason', 'Text') ?? '',
    detail: allText(childAt(fault, soap, 'Detail')),
  });
}

/** `<faultcode>SOAP-ENV:Client.NotAuthorized</faultcode>` or `<faultcode>ter:NotAuthorized</faultcode>`, no namespaces. */
function readFault11(fault: XmlNode): SoapFault {
  const [code = '', ...subcodes] = localName(textAt(fault, '', 'faultcode')).split('.');
  const generic = ['Client', 'Server', 'VersionMismatch', 'MustUnderstand', ''].includes(code);
  return new SoapFault({
    code: generic ? code : '',
    subcodes: generic ? subcodes : [code, ...subcodes],
    reason: textAt(fault, '', 'faultstring') ?? '',
    detail: allText(childAt(fault, '', 'detail')),
  });
}

function localName(qualified: string | undefined): string {
  return qualified?.slice(qualified.lastIndexOf(':') + 1).trim() ?? '';
}

function allText(node: XmlNode | undefined): string {
  if (node === undefined) return '';
  return [node.text, ...node.children.map(allText)]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
