import type { OperationName, ServiceName } from './access-classes.ts';
import { envelopePrefixes, namespaces } from './namespaces.ts';
import type { XmlNode } from './xml/xml-node.ts';

export type { ServiceName } from './access-classes.ts';

/** The ONVIF services we speak with, and the namespace prefix of each. */
export const serviceNamespaces = {
  device: 'tds',
  media1: 'trt',
  media2: 'tr2',
  imaging: 'timg',
  recording: 'trc',
  search: 'tse',
  security: 'tas',
} as const satisfies Record<ServiceName, keyof typeof namespaces>;

/** One question or order to a device, as data. */
export interface Operation<Result> {
  readonly service: ServiceName;
  /** `GetHostname` */
  readonly name: OperationName;
  /** XML inside the operation's element, values escaped; prefixes are those of the envelope and of the service. */
  readonly parameters: string;
  /**
   * Turns the `…Response` element into data.
   *
   * @throws XmlShapeError when an element that the schema requires is missing
   */
  readonly read: (response: XmlNode) => Result;
}

const declared: ReadonlySet<string> = new Set(envelopePrefixes);

/** The body of the request: `<tds:GetHostname/>`. */
export function requestBody({ service, name, parameters }: Operation<unknown>): string {
  const prefix = serviceNamespaces[service];
  const tag = `${prefix}:${name}`;
  const start = declared.has(prefix) ? tag : `${tag} xmlns:${prefix}="${namespaces[prefix]}"`;
  return parameters === '' ? `<${start}/>` : `<${start}>${parameters}</${tag}>`;
}
