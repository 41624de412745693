export interface XmlNode {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly content: readonly XmlContent[];
}

type XmlScalar = string | number | boolean;
/** What may stand inside an element; `undefined` leaves nothing. */
export type XmlContent = XmlNode | XmlScalar | undefined | readonly XmlContent[];
type XmlAttributes = Readonly<Record<string, XmlScalar | undefined>>;

/** An element without attributes; `name` carries its prefix, `tt:Name`. */
export function element(name: string, ...content: readonly XmlContent[]): XmlNode {
  return { name, attributes: {}, content };
}

/** An element with attributes; one that is `undefined` is left out. */
export function elementWith(
  name: string,
  attributes: XmlAttributes,
  ...content: readonly XmlContent[]
): XmlNode {
  return { name, attributes, content };
}

export function renderXml(content: XmlContent): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map(renderXml).join('');
  if (typeof content === 'object') return renderElement(content as XmlNode);
  return escapeXml(String(content));
}

function renderElement({ name, attributes, content }: XmlNode): string {
  const inner = content.map(renderXml).join('');
  const start = `<${name}${renderAttributes(attributes)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

function renderAttributes(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers take line ends for line feeds, and in attributes for blanks.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => entities[character] ?? character);
}
