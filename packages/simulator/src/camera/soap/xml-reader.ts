import { SaxesParser, type SaxesTagNS } from 'saxes';
import { senderFault } from './soap-fault.ts';

/** One element as it was received, names resolved. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** Attributes without a namespace, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, white space kept. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads a whole document.
 *
 * @throws SoapFault `ter:WellFormed`, also for a document type declaration, which SOAP 1.2 forbids
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;

  parser.on('error', (error) => {
    throw notWellFormed(error.message);
  });
  parser.on('doctype', () => {
    throw notWellFormed('a document type declaration is not allowed');
  });
  parser.on('opentag', (tag) => {
    const started = startElement(tag);
    open.at(-1)?.children.push(started);
    root ??= started;
    open.push(started);
  });
  parser.on('text', (part) => addText(open.at(-1), part));
  parser.on('cdata', (part) => addText(open.at(-1), part));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();

  if (root === undefined) throw notWellFormed('the document is empty');
  return root;
}

/** The first child of that name, whatever stands around it. */
export function childOf(parent: XmlElement, uri: string, local: string): XmlElement | undefined {
  return parent.children.find((child) => child.uri === uri && child.local === local);
}

function startElement(tag: SaxesTagNS): OpenElement {
  const attributes = Object.values(tag.attributes)
    .filter(({ uri }) => uri === '')
    .map(({ local, value }) => [local, value] as const);
  return { uri: tag.uri, local: tag.local, attributes: new Map(attributes), children: [], text: '' };
}

function addText(target: OpenElement | undefined, part: string): void {
  if (target !== undefined) target.text += part;
}

function notWellFormed(what: string) {
  return senderFault(`Well-formed Error: ${what}`, 'WellFormed');
}
