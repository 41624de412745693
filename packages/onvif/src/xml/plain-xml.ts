import { copied } from './qualified-name.ts';
import { readStartTag, type StartTag } from './start-tag.ts';
import type { XmlAttribute, XmlNode } from './xml-node.ts';

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/** Namespaces by prefix, the default one under ''. */
type Scope = ReadonlyMap<string, string>;

interface OpenElement {
  readonly node: OpenNode;
  readonly tag: string;
  readonly scope: Scope;
}

/**
 * Reads the plain part of XML that nearly every device writes: elements with names of ASCII, attributes in double quotes,
 * text, the five entities. Judges nothing: absent for a text that leaves this part, be it by a comment, by CDATA, by a
 * reference to a character or by a mistake.
 *
 * @param text Without padding at either end
 * @param maxDepth Deeper ones are left to others
 */
export function readPlainXml(text: string, maxDepth: number): XmlNode | undefined {
  if (unusual.test(text) || text.includes(']]>')) return undefined;
  // XML takes the line ends of all systems for the same. @see XML 1.0 §2.11
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return new PlainReader(lines, maxDepth).read();
}

/** What XML forbids or treats in a way of its own. */
const unusual = /[^\t\n\r\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/;
const declaration =
  /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>[ \t\n]*/;
const outermost: Scope = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
]);

class PlainReader {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #open: OpenElement[] = [];
  #root: OpenNode | undefined;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  /** One step for each tag with the text before it; ends where the root does, or where the text stops being plain. */
  read(): XmlNode | undefined {
    let at: number | undefined = declaration.exec(this.#text)?.[0].length ?? 0;
    do {
      at = this.#step(at);
    } while (at !== undefined && this.#open.length > 0);
    return at === this.#text.length ? this.#root : undefined;
  }

  #step(at: number): number | undefined {
    const start = this.#text.indexOf('<', at);
    const end = this.#text.indexOf('>', start + 1);
    if (start < 0 || end < 0) return undefined;
    if (start > at && !this.#takeText(this.#text.slice(at, start))) return undefined;
    const isTaken =
      this.#text[start + 1] === '/'
        ? this.#close(start + 2, end)
        : this.#start(this.#text.slice(start + 1, end));
    return isTaken ? end + 1 : undefined;
  }

  #takeText(text: string): boolean {
    const node = this.#open.at(-1)?.node;
    const plain = text.includes('&') ? withoutEntities(text) : text;
    if (node === undefined || plain === undefined) return false;
    node.text += isLasting(plain) ? copied(plain) : plain;
    return true;
  }

  #close(start: number, end: number): boolean {
    const element = this.#open.pop();
    return element?.tag.length === end - start && this.#text.startsWith(element.tag, start);
  }

  #start(text: string): boolean {
    const tag = readStartTag(text);
    const parent = this.#open.at(-1);
    if (tag === undefined || this.#open.length >= this.#maxDepth) return false;
    const scope = scopeOf(tag, parent?.scope ?? outermost);
    const node = nodeOf(tag, scope);
    if (node === undefined) return false;
    if (parent === undefined) this.#root = node;
    else parent.node.children.push(node);
    if (!tag.isEmpty) this.#open.push({ node, tag: tag.tag.text, scope });
    return true;
  }
}

/** A value that could keep the whole answer in memory; V8 copies shorter ones, and what begins with a line end is indentation. */
function isLasting(text: string): boolean {
  return text.length > 12 && text.charCodeAt(0) !== 0x0a;
}

function scopeOf({ declarations }: StartTag, outer: Scope): Scope {
  return declarations.size === 0 ? outer : new Map([...outer, ...declarations]);
}

function nodeOf(tag: StartTag, scope: Scope): OpenNode | undefined {
  const namespace = scope.get(tag.tag.prefix);
  const attributes = tag.attributes.length === 0 ? none : attributesOf(tag, scope);
  if (namespace === undefined || attributes === undefined) return undefined;
  return { namespace, name: tag.tag.name, attributes, children: [], text: '' };
}

const none: readonly XmlAttribute[] = [];

function attributesOf({ attributes }: StartTag, scope: Scope): readonly XmlAttribute[] | undefined {
  const found: XmlAttribute[] = [];
  for (const { name: qualified, value } of attributes) {
    const { prefix, name } = qualified;
    const namespace = prefix === '' ? '' : scope.get(prefix);
    if (namespace === undefined) return undefined;
    // Two prefixes may stand for the same.
    if (found.some((other) => other.name === name && other.namespace === namespace)) return undefined;
    found.push({ namespace, name, value });
  }
  return found;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

function withoutEntities(text: string): string | undefined {
  if (/&(?!(?:lt|gt|amp|quot|apos);)/.test(text)) return undefined;
  return text.replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity);
}
