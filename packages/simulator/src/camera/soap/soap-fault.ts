import { element, elementWith, type XmlNode } from './xml-writer.ts';

type FaultCode = 'Sender' | 'Receiver' | 'VersionMismatch';

interface SoapFaultOptions {
  readonly code: FaultCode;
  /** From the general to the special, without prefix: `['InvalidArgVal', 'NoConfig']`. */
  readonly subcodes: readonly string[];
  readonly reason: string;
  readonly status: number;
  /** HTTP headers that go with it. */
  readonly headers?: Readonly<Record<string, string[]>>;
}

/** An answer that is a fault. @see ONVIF Core, Faults */
export class SoapFault extends Error {
  override readonly name = 'SoapFault';
  readonly options: SoapFaultOptions;

  constructor(options: SoapFaultOptions) {
    super(options.reason);
    this.options = options;
  }
}

/** The request is at fault. SOAP 1.2 over HTTP sends these with status 400. */
export function senderFault(reason: string, ...subcodes: readonly string[]): SoapFault {
  return new SoapFault({ code: 'Sender', subcodes, reason, status: 400 });
}

/** The device cannot do it. */
export function receiverFault(reason: string, ...subcodes: readonly string[]): SoapFault {
  return new SoapFault({ code: 'Receiver', subcodes, reason, status: 500 });
}

export function renderFault({ options: { code, subcodes, reason } }: SoapFault): XmlNode {
  return element(
    'env:Fault',
    element('env:Code', element('env:Value', `env:${code}`), renderSubcodes(subcodes)),
    element('env:Reason', elementWith('env:Text', { 'xml:lang': 'en' }, reason)),
  );
}

function renderSubcodes([first, ...rest]: readonly string[]): XmlNode | undefined {
  if (first === undefined) return undefined;
  return element('env:Subcode', element('env:Value', `ter:${first}`), renderSubcodes(rest));
}
