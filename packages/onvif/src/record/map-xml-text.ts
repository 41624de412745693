/** A piece of text in a document: what an element holds, or an attribute other than a namespace. */
export interface TextPlace {
  /** Local names of the elements around it, from the outside. */
  readonly path: readonly string[];
}

const piece = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<[^>]*>|[^<]+/g;
const attribute = /(\s)([^\s=<>"']+)(\s*=\s*)("[^"]*"|'[^']*')/g;

/**
 * Changes the texts of a document and leaves prefixes, order and white space as they are, in what is not well-formed too.
 * Comments go: nobody knows what is in them.
 */
export function mapXmlText(document: string, change: (text: string, place: TextPlace) => string): string {
  const path: string[] = [];
  return document.replace(piece, (part, inCdata: string | undefined) => {
    if (part.startsWith('<!--')) return '';
    if (inCdata !== undefined) return `<![CDATA[${change(inCdata, { path })}]]>`;
    if (part.startsWith('<?') || part.startsWith('<!')) return part;
    if (!part.startsWith('<')) return change(part, { path });
    if (part.startsWith('</')) path.pop();
    else if (!part.endsWith('/>')) path.push(localName(part));
    return part.replace(attribute, (whole, space, name: string, equals, value: string) => {
      if (name === 'xmlns' || name.startsWith('xmlns:')) return whole;
      const quote = value.slice(0, 1);
      return `${space}${name}${equals}${quote}${change(value.slice(1, -1), { path })}${quote}`;
    });
  });
}

function localName(tag: string): string {
  const [, name = ''] = /^<(?:[^\s:>/]+:)?([^\s>/]+)/.exec(tag) ?? [];
  return name;
}
