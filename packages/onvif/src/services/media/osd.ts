import { namespaces } from '../../namespaces.ts';
import { type Operation, serviceNamespaces } from '../../operation.ts';
import { withChild, xmlElement } from '../../xml/edit-xml.ts';
import { escapeXml, writeXml } from '../../xml/write-xml.ts';
import {
  childAt,
  childrenOf,
  requireAttribute,
  requireChild,
  textAt,
  type XmlNode,
} from '../../xml/xml-node.ts';

const { tt } = namespaces;

/** One text that the camera draws into the picture. */
export interface Osd {
  readonly token: string;
  /** Absent for a picture. */
  readonly kind?: OsdTextKind | (string & {});
  /** Of a plain text. */
  readonly text: string;
  /** `UpperLeft`, `Custom`, … */
  readonly position: string;
  /** As the device sent it, which a change starts from. */
  readonly element: XmlNode;
}

type OsdTextKind = 'Plain' | 'Date' | 'Time' | 'DateAndTime';

export interface OsdOptions {
  readonly positions: readonly string[];
  readonly kinds: readonly string[];
  readonly dateFormats: readonly string[];
  readonly timeFormats: readonly string[];
}

interface NewOsd {
  readonly source: string;
  readonly position: string;
  readonly kind: OsdTextKind;
  readonly text?: string;
  readonly dateFormat?: string | undefined;
  readonly timeFormat?: string | undefined;
}

/** Media1 and Media2 have the same operations, each under its own namespace. @see ONVIF Media, Media2 "OSD" */
export interface OsdOperations {
  get(source: string): Operation<readonly Osd[]>;
  getOptions(source: string): Operation<OsdOptions>;
  create(osd: NewOsd): Operation<XmlNode>;
  /** With another plain text, everything else as it was. */
  setText(osd: Osd, text: string): Operation<XmlNode>;
  remove(osd: Osd): Operation<XmlNode>;
}

/** Child names of `tt:OSDTextConfiguration` in the sequence of the schema. */
const textOrder = [
  'Type',
  'DateFormat',
  'TimeFormat',
  'FontSize',
  'FontColor',
  'BackgroundColor',
  'PlainText',
  'Extension',
];

export function osdOperations(service: 'media1' | 'media2'): OsdOperations {
  const prefix = serviceNamespaces[service];
  const namespace = namespaces[prefix];
  const reference = (name: string, token: string) =>
    `<${prefix}:${name}>${escapeXml(token)}</${prefix}:${name}>`;
  const read = (response: XmlNode) => response;
  return {
    get: (source) => ({
      service,
      name: 'GetOSDs',
      parameters: reference('ConfigurationToken', source),
      read: (response) => childrenOf(response, namespace, 'OSDs').map(readOsd),
    }),
    getOptions: (source) => ({
      service,
      name: 'GetOSDOptions',
      parameters: reference('ConfigurationToken', source),
      read: (response) => readOptions(requireChild(response, namespace, 'OSDOptions')),
    }),
    create: (osd) => ({
      service,
      name: 'CreateOSD',
      parameters: `<${prefix}:OSD token="">${newOsd(osd)}</${prefix}:OSD>`,
      read,
    }),
    setText: ({ element }, text) => ({
      service,
      name: 'SetOSD',
      parameters: writeXml({ ...withPlainText(element, text), namespace, name: 'OSD' }),
      read,
    }),
    remove: ({ token }) => ({ service, name: 'DeleteOSD', parameters: reference('OSDToken', token), read }),
  };
}

function readOsd(element: XmlNode): Osd {
  const kind = textAt(element, tt, 'TextString', 'Type');
  return {
    token: requireAttribute(element, 'token'),
    ...(kind && { kind }),
    text: childAt(element, tt, 'TextString', 'PlainText')?.text ?? '',
    position: textAt(element, tt, 'Position', 'Type') ?? '',
    element,
  };
}

function readOptions(node: XmlNode): OsdOptions {
  const text = childAt(node, tt, 'TextOption');
  const list = (parent: XmlNode | undefined, name: string) =>
    parent === undefined ? [] : childrenOf(parent, tt, name).map((child) => child.text.trim());
  return {
    positions: list(node, 'PositionOption'),
    kinds: list(text, 'Type'),
    dateFormats: list(text, 'DateFormat'),
    timeFormats: list(text, 'TimeFormat'),
  };
}

function withPlainText(element: XmlNode, text: string): XmlNode {
  const old = requireChild(element, tt, 'TextString');
  const edited = withChild(old, xmlElement(tt, 'PlainText', text), textOrder);
  return withChild(element, edited, []);
}

function newOsd({ source, position, kind, text, dateFormat, timeFormat }: NewOsd): string {
  const optional = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<tt:${name}>${escapeXml(value)}</tt:${name}>`;
  return (
    `<tt:VideoSourceConfigurationToken>${escapeXml(source)}</tt:VideoSourceConfigurationToken><tt:Type>Text</tt:Type>` +
    `<tt:Position><tt:Type>${escapeXml(position)}</tt:Type></tt:Position>` +
    `<tt:TextString><tt:Type>${kind}</tt:Type>${optional('DateFormat', dateFormat)}` +
    `${optional('TimeFormat', timeFormat)}${optional('PlainText', text)}</tt:TextString>`
  );
}
