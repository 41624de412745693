/** One element. Values stay the strings the device sent: a serial of 20 digits or a firmware `1.10` is no number. */
export interface XmlNode {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Text directly inside the element, as sent. */
  readonly text: string;
}

export interface XmlAttribute {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** An element that the schema prescribes is not there, or does not hold what it shall. */
export class XmlShapeError extends Error {
  override readonly name = 'XmlShapeError';
}

export function childrenOf(node: XmlNode, namespace: string, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name && child.namespace === namespace);
}

/** The first element at the end of `path`, all steps of it in one namespace. */
export function childAt(node: XmlNode, namespace: string, ...path: readonly string[]): XmlNode | undefined {
  let found: XmlNode | undefined = node;
  for (const name of path) {
    found = found?.children.find((child) => child.name === name && child.namespace === namespace);
  }
  return found;
}

/** Trimmed text at the end of `path`; absent when an element of it is not there. */
export function textAt(node: XmlNode, namespace: string, ...path: readonly string[]): string | undefined {
  return childAt(node, namespace, ...path)?.text.trim();
}

/** The number at the end of `path`; absent when the element is not there or holds no number. */
export function numberAt(node: XmlNode, namespace: string, ...path: readonly string[]): number | undefined {
  return parseNumber(textAt(node, namespace, ...path));
}

/** Absent for everything that is not a finite decimal number. */
export function parseNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An `xs:boolean`: `true` or `1`. */
export function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === '1';
}

/** The value of an attribute without namespace. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  return node.attributes.find((attribute) => attribute.name === name && attribute.namespace === '')?.value;
}

/** @throws XmlShapeError when the element is not there */
export function requireChild(node: XmlNode, namespace: string, ...path: readonly string[]): XmlNode {
  const found = childAt(node, namespace, ...path);
  if (found === undefined) throw new XmlShapeError(`${node.name} has no ${path.join('/')}`);
  return found;
}

/** @throws XmlShapeError when the element is not there */
export function requireText(node: XmlNode, namespace: string, ...path: readonly string[]): string {
  return requireChild(node, namespace, ...path).text.trim();
}

/** @throws XmlShapeError when the attribute is not there or empty */
export function requireAttribute(node: XmlNode, name: string): string {
  const value = attributeOf(node, name);
  if (value === undefined || value === '') throw new XmlShapeError(`${node.name} has no attribute ${name}`);
  return value;
}

/** @throws XmlShapeError when the element is not there or holds no number */
export function requireNumber(node: XmlNode, namespace: string, ...path: readonly string[]): number {
  const value = parseNumber(requireText(node, namespace, ...path));
  if (value === undefined) throw new XmlShapeError(`${node.name}/${path.join('/')} is not a number`);
  return value;
}
