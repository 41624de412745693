import { SaxesParser, type SaxesTagNS } from 'saxes';
import { readPlainXml } from './plain-xml.ts';
import type { XmlAttribute, XmlNode } from './xml-node.ts';

/** The text is not well-formed XML, or XML of a kind that no device has a reason to send. */
export class XmlSyntaxError extends Error {
  override readonly name = 'XmlSyntaxError';
}

/** ONVIF answers nest about 15 deep; namespace look-up costs time in proportion to the depth. */
const maxDepth = 64;

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/**
 * Parses a document into a tree with resolved namespaces.
 *
 * Document type declarations are refused, and so are entities other than the five of XML.
 *
 * @throws XmlSyntaxError
 */
export function parseXml(text: string): XmlNode {
  const trimmed = withoutPadding(text);
  return readPlainXml(trimmed, maxDepth) ?? parseAnyXml(trimmed);
}

/** By the parser alone, which is the authority on what XML is. */
export function parseAnyXml(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenNode[] = [];
  let root: OpenNode | undefined;
  parser.on('error', (error) => {
    throw new XmlSyntaxError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlSyntaxError('it has a document type declaration');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) throw new XmlSyntaxError(`it nests deeper than ${maxDepth}`);
    const node = nodeOf(tag);
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const append = (part: string) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(text).close();
  if (root === undefined) throw new XmlSyntaxError('it has no element');
  return root;
}

/** Devices pad with a byte order mark, blank lines before the declaration, or NUL bytes of a C buffer at the end. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(0, end).trimStart();
}

function nodeOf({ uri, local, attributes }: SaxesTagNS): OpenNode {
  return { namespace: uri, name: local, attributes: attributesOf(attributes), children: [], text: '' };
}

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

function attributesOf(attributes: SaxesTagNS['attributes']): readonly XmlAttribute[] {
  const found: XmlAttribute[] = [];
  for (const key in attributes) {
    const attribute = attributes[key];
    if (attribute === undefined || attribute.uri === xmlnsNamespace) continue;
    found.push({ namespace: attribute.uri, name: attribute.local, value: attribute.value });
  }
  return found;
}
