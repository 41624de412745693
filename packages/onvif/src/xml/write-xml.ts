import { envelopePrefixes, namespaces } from '../namespaces.ts';
import { notInXml } from './xml-characters.ts';
import type { XmlAttribute, XmlNode } from './xml-node.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Readers turn the first into a line feed wherever it stands, and the others into blanks inside attributes.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for element content or an attribute, which every reader gets back as it is. What XML 1.0 cannot carry is left out. */
export function escapeXml(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"'\r\n\t]/g, (c) => escapes[c] ?? c);
}

const prefixes = new Map<string, string>(envelopePrefixes.map((prefix) => [namespaces[prefix], prefix]));

/** The element as text for the inside of an envelope; namespaces that the envelope does not declare are declared in place. */
export function writeXml(node: XmlNode): string {
  const { tag, declaration } = tagOf(node);
  const attributes = node.attributes.map(writeAttribute).join('');
  const content = node.children.length > 0 ? node.children.map(writeXml).join('') : escapeXml(node.text);
  const start = `<${tag}${declaration}${attributes}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${tag}>`;
}

function tagOf({ namespace, name }: XmlNode): { tag: string; declaration: string } {
  const prefix = prefixes.get(namespace);
  if (prefix !== undefined) return { tag: `${prefix}:${name}`, declaration: '' };
  return { tag: name, declaration: ` xmlns="${escapeXml(namespace)}"` };
}

function writeAttribute({ namespace, name, value }: XmlAttribute, index: number): string {
  const text = `${name}="${escapeXml(value)}"`;
  if (namespace === '') return ` ${text}`;
  if (namespace === 'http://www.w3.org/XML/1998/namespace') return ` xml:${text}`;
  const prefix = prefixes.get(namespace);
  if (prefix !== undefined) return ` ${prefix}:${text}`;
  return ` xmlns:a${index}="${escapeXml(namespace)}" a${index}:${text}`;
}
