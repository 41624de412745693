import type { XmlNode } from './xml-node.ts';

/** A new element with text. */
export function xmlElement(namespace: string, name: string, content: string | readonly XmlNode[]): XmlNode {
  const children = typeof content === 'string' ? [] : content;
  return { namespace, name, attributes: [], children, text: typeof content === 'string' ? content : '' };
}

/**
 * The element with `child` in place of its child of the same name, or else put in where `order` (the child names of the
 * schema, in sequence) wants it. Everything else stays as and where it was.
 */
export function withChild(node: XmlNode, child: XmlNode, order: readonly string[]): XmlNode {
  const at = node.children.findIndex((old) => old.name === child.name && old.namespace === child.namespace);
  if (at >= 0) return { ...node, children: node.children.with(at, child) };
  const later = new Set(order.slice(order.indexOf(child.name) + 1));
  const before = node.children.findIndex((old) => old.namespace !== child.namespace || later.has(old.name));
  return { ...node, children: node.children.toSpliced(before < 0 ? node.children.length : before, 0, child) };
}

/** The element with an attribute without namespace set, or removed when `value` is undefined. */
export function withAttribute(node: XmlNode, name: string, value: string | undefined): XmlNode {
  const at = node.attributes.findIndex((old) => old.name === name && old.namespace === '');
  if (value === undefined) return { ...node, attributes: node.attributes.filter((_, index) => index !== at) };
  const attribute = { namespace: '', name, value };
  return {
    ...node,
    attributes: at < 0 ? [...node.attributes, attribute] : node.attributes.with(at, attribute),
  };
}

/** Where the schema puts children. */
export interface Sequence {
  readonly namespace: string;
  /** Names of the children in the order of the schema. */
  readonly order: readonly string[];
}

/** The element with children that hold these numbers; those that are undefined stay as they were. */
export function withNumbers(
  node: XmlNode,
  numbers: Readonly<Record<string, number | undefined>>,
  { namespace, order }: Sequence,
): XmlNode {
  let edited = node;
  for (const [name, value] of Object.entries(numbers)) {
    if (value !== undefined) edited = withChild(edited, xmlElement(namespace, name, String(value)), order);
  }
  return edited;
}
